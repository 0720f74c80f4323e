"""The appointments of a customer, for staff, for the customer, for a calendar and for the reminders."""

from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.cases.queries.contacts import works_with_planners
from casework.core import clock
from casework.core.calendar_file import calendar_file
from casework.core.cells import Badge, Lines
from casework.intake.models import Appointment
from casework.intake.queries.times import hours_words, time_in_words

_ON_OVERVIEW = 5


def appointments_of(enrollment):
    """Every appointment of `enrollment`, the latest time first."""
    rows = Appointment.objects.filter(enrollment=enrollment).with_time()
    return list(rows.order_by("-slot__starts_at", "-pk"))


def is_coming(appointment):
    """Whether it stands and has not begun."""
    return appointment.cancelled_at is None and appointment.slot.starts_at > clock.now()


def state_of(appointment):
    """Where it stands, as a Badge: booked, cancelled with who and why, or passed."""
    if appointment.cancelled_at:
        words = {"name": appointment.cancelled_by, "why": appointment.cancelled_because}
        return Badge(_("Cancelled"), "grey", _("%(name)s: %(why)s") % words)
    if is_coming(appointment):
        return Badge(_("Booked"), "green")
    return Badge(_("Passed"), "white")


def appointments_on_overview(enrollment):
    """What the overview of an enrollment lists of its appointments; see `overview_asked_for`. None in programs without
    LWIA planners. One query."""
    if not works_with_planners(enrollment):
        return None
    rows = [
        [Lines(time_in_words(row.slot), row.purpose), str(row.slot.planner), state_of(row)]
        for row in appointments_of(enrollment)[:_ON_OVERVIEW]
    ]
    return {
        "code": "appointments",
        "title": _("Appointments"),
        "table": {
            "caption": _("Appointments"),
            "is_titled": True,
            "columns": [{"label": _("Time")}, {"label": _("LWIA career planner")}, {"label": _("State")}],
            "rows": rows,
        },
        "empty": _("No appointment with a career planner is booked."),
        "url": reverse("intake:list_appointments", args=[enrollment.public_id]),
        "link": _("Appointments"),
    }


def own_appointments(customer):
    """The customer's appointments from today on, soonest first, cancelled ones too, but not those cancelled to move
    them: [{appointment, hours, day, is_cancelled, url}]. One query."""
    rows = Appointment.objects.filter(customer=customer, slot__starts_at__gte=clock.midnight(clock.today()))
    rows = list(rows.with_time().select_related("enrollment__organisation").order_by("slot__starts_at", "pk"))
    return [
        {
            "appointment": row,
            "day": clock.local_date(row.slot.starts_at),
            "hours": hours_words(row.slot),
            "is_cancelled": row.cancelled_at is not None,
            "url": reverse("intake:download_appointment", args=[row.public_id]),
        }
        for row in rows
    ]


def calendar_of(appointment, *, for_customer):
    """The calendar file of `appointment`. Staff's names no customer: calendars stand outside Casework."""
    slot = appointment.slot
    if for_customer:
        summary = _("Appointment with %(planner)s, career planner") % {"planner": slot.planner}
        path = reverse("dashboard:show_my_dashboard")
    else:
        summary = _("Appointment of a customer with %(planner)s") % {"planner": slot.planner}
        path = reverse("intake:list_appointments", args=[appointment.enrollment.public_id])
    purpose = [appointment.purpose] if for_customer and appointment.purpose else []
    return calendar_file(
        uid=f"{appointment.public_id}@{settings.CASEWORK_ORIGIN.partition('://')[2]}",
        starts_at=slot.starts_at,
        minutes=slot.minutes,
        summary=summary,
        location=slot.place,
        description="\n".join([*purpose, settings.CASEWORK_ORIGIN + path]),
        changed_at=appointment.updated_at,
        sequence=appointment.version - 1,
        is_cancelled=appointment.cancelled_at is not None,
    )


def reminders_due():
    """Appointments of tomorrow and of today, still to come, whose reminder has not gone out: a missed run is caught up
    by the next one. Who was booked the day before or later has just been told, and is not reminded."""
    ends = clock.midnight(clock.today() + timedelta(days=2))
    rows = (
        Appointment.objects.open()
        .with_time()
        .filter(reminded_at=None, slot__starts_at__gt=clock.now(), slot__starts_at__lt=ends)
    )
    return [row for row in rows.order_by("slot__starts_at", "pk") if _was_early(row)]


def _was_early(appointment):
    day_before = clock.local_date(appointment.slot.starts_at) - timedelta(days=1)
    return clock.local_date(appointment.booked_at) < day_before


def appointment_cards(enrollment):
    """What the page of appointments shows: [{appointment, when, state, is_coming}]."""
    return [
        {
            "appointment": row,
            "when": time_in_words(row.slot),
            "state": state_of(row),
            "is_coming": is_coming(row),
        }
        for row in appointments_of(enrollment)
    ]


def appointment_items(appointment):
    """{label, value} lines that say which appointment is meant."""
    return [
        {"label": _("Time"), "value": time_in_words(appointment.slot)},
        {"label": _("LWIA career planner"), "value": str(appointment.slot.planner)},
        {"label": _("Place"), "value": appointment.slot.place},
        {"label": _("Purpose"), "value": appointment.purpose},
    ]
