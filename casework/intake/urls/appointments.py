"""Addresses of the Schedule tool: a planner's own times, a customer's appointments, the calendar file."""

from casework.core.routing import Audience, route
from casework.intake.views.book_appointment import book_appointment
from casework.intake.views.cancel_appointment import cancel_appointment
from casework.intake.views.cancel_booked_time import cancel_booked_time
from casework.intake.views.download_appointment import download_appointment
from casework.intake.views.list_appointments import list_appointments
from casework.intake.views.publish_times import publish_times
from casework.intake.views.rebook_appointment import rebook_appointment
from casework.intake.views.restore_time import restore_time
from casework.intake.views.show_schedule import show_schedule
from casework.intake.views.withdraw_time import withdraw_time

_PLANNERS, _STAFF = Audience.PLANNERS, Audience.STAFF
_ASK, _ACT = ("GET",), ("POST",)
_SLOT = "schedule/<uuid:slot_id>/"
_CASE = "cases/<uuid:enrollment_id>/appointments/"
_APPOINTMENT = f"{_CASE}<uuid:appointment_id>/"

urlpatterns = [
    route("schedule/", show_schedule, "show_schedule", allow=_PLANNERS, methods=_ASK),
    route("schedule/publish/", publish_times, "publish_times", allow=_PLANNERS),
    route(f"{_SLOT}withdraw/", withdraw_time, "withdraw_time", allow=_PLANNERS, methods=_ACT),
    route(f"{_SLOT}restore/", restore_time, "restore_time", allow=_PLANNERS, methods=_ACT),
    route(f"{_SLOT}cancel/", cancel_booked_time, "cancel_booked_time", allow=_PLANNERS),
    route(_CASE, list_appointments, "list_appointments", allow=_STAFF, methods=_ASK),
    route(f"{_CASE}book/", book_appointment, "book_appointment", allow=_STAFF),
    route(f"{_APPOINTMENT}cancel/", cancel_appointment, "cancel_appointment", allow=_STAFF),
    route(f"{_APPOINTMENT}rebook/", rebook_appointment, "rebook_appointment", allow=_STAFF),
    route(
        "appointments/<uuid:appointment_id>/calendar/",
        download_appointment,
        "download_appointment",
        allow=Audience.SIGNED_IN,
        methods=_ASK,
    ),
]
