"""Addresses of exits, planned gaps and follow-up."""

from casework.core.routing import route
from outcomes.urls.frame import ACT, ASK, OUTCOMES, STAFF
from outcomes.views.add_planned_gap import add_planned_gap
from outcomes.views.edit_planned_gap import edit_planned_gap
from outcomes.views.end_follow_up import end_follow_up
from outcomes.views.exit_customer import exit_customer
from outcomes.views.remove_planned_gap import remove_planned_gap
from outcomes.views.restore_planned_gap import restore_planned_gap
from outcomes.views.resume_follow_up import resume_follow_up
from outcomes.views.show_exit_readiness import show_exit_readiness
from outcomes.views.undo_exit import undo_exit

_FOLLOW_UP = f"{OUTCOMES}follow-up/"
_EXIT = f"{OUTCOMES}exit/"
_GAPS = f"{_EXIT}gaps/"
_GAP = f"{_GAPS}<uuid:gap_id>/"

urlpatterns = [
    route(f"{_FOLLOW_UP}end/", end_follow_up, "end_follow_up", allow=STAFF),
    route(f"{_FOLLOW_UP}resume/", resume_follow_up, "resume_follow_up", allow=STAFF, methods=ACT),
    route(_EXIT, exit_customer, "exit_customer", allow=STAFF),
    route(f"{_EXIT}readiness/", show_exit_readiness, "show_exit_readiness", allow=STAFF, methods=ASK),
    route(f"{_EXIT}<uuid:exit_id>/undo/", undo_exit, "undo_exit", allow=STAFF),
    route(f"{_GAPS}add/", add_planned_gap, "add_planned_gap", allow=STAFF),
    route(_GAP, edit_planned_gap, "edit_planned_gap", allow=STAFF),
    route(f"{_GAP}remove/", remove_planned_gap, "remove_planned_gap", allow=STAFF, methods=ACT),
    route(f"{_GAP}restore/", restore_planned_gap, "restore_planned_gap", allow=STAFF, methods=ACT),
]
