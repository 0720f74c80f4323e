"""What the pages say on which a customer is booked or moved to another time."""

from datetime import date

from django.utils.translation import gettext as _

from casework.intake.queries.free_times import open_with_planner
from casework.intake.queries.times import time_in_words


def day_asked_for(text):
    """The day that the address names, None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def booking_page(enrollment, form, moving=None):
    """{moving, coming, later_on, has_times}: the appointment that moves, in words; the customer's other appointments to
    come; the day from which more free times follow."""
    coming = [row for row in open_with_planner(enrollment) if moving is None or row.pk != moving.pk]
    return {
        "moving": _appointment_words(moving) if moving else "",
        "coming": [_appointment_words(row) for row in coming],
        "later_on": form.later_on,
        "has_times": bool(form.free),
    }


def said_of(appointment):
    """What to tell who booked or moved `appointment`."""
    if appointment.already_saved:
        return _("This appointment was booked already. It stands once.")
    said = _("Booked: %(appointment)s. The planner is told.") % {
        "appointment": _appointment_words(appointment)
    }
    if appointment.customer.user_id:
        return f"{said} {_('The customer sees it on My Dashboard.')}"
    return f"{said} {_('The customer has no account: tell them yourself.')}"


def doubt_about(enrollment, appointment):
    """The finding that the customer has a second open appointment with the same planner; "" otherwise."""
    others = [
        row for row in open_with_planner(enrollment, appointment.slot.planner) if row.pk != appointment.pk
    ]
    if not others or appointment.already_saved:
        return ""
    words = {"planner": appointment.slot.planner, "when": time_in_words(others[0].slot)}
    text = _(
        "The customer has another open appointment with %(planner)s: %(when)s. Cancel it if one is enough."
    )
    return text % words


def _appointment_words(appointment):
    slot = appointment.slot
    words = {"when": time_in_words(slot), "planner": slot.planner, "place": slot.place}
    return _("%(when)s, with %(planner)s, %(place)s") % words
