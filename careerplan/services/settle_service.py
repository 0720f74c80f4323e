"""What a service's status asks for, for the form and again for the service that writes."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


def settle_service(spec, *, status, started_on, due_on, completed_on, weekly_hours, today):
    """The five values as they are stored (dates are dates or None, hours a Decimal or None).

    A status that needs no hours takes one date for start and due, and 0 hours (`domain.md` R27). Every other status
    needs a start, a due date not before it, and weekly hours (seed 004:351-357); what has begun starts today or
    earlier. A completed status needs a completion date, not before the start and not after `today` (R28); with any
    other status none is kept. Raises ValidationError keyed by field.
    """
    kind = spec.service_statuses.get(status)
    if kind is None:
        raise ValidationError({"status": _("Select a status from the list")})
    if kind.no_hours:
        day = due_on or started_on
        if day is None:
            raise ValidationError({"due_on": _missing(spec.words.due_date)})
        return {"status": status, "started_on": day, "due_on": day, "completed_on": None, "weekly_hours": 0}
    problems = _required(spec, started_on, due_on, weekly_hours)
    if started_on and due_on and due_on < started_on:
        problems["due_on"] = _("%(due)s cannot be before %(start)s") % {
            "due": spec.words.due_date,
            "start": spec.words.start_date,
        }
    if kind.started and started_on and started_on > today:
        problems["started_on"] = _(
            "%(status)s means it has begun: enter a start date of today or earlier"
        ) % {"status": kind.text}
    if kind.needs_completed_on:
        problems |= _completion(started_on, completed_on, today)
    if problems:
        raise ValidationError(problems)
    return {
        "status": status,
        "started_on": started_on,
        "due_on": due_on,
        "completed_on": completed_on if kind.needs_completed_on else None,
        "weekly_hours": weekly_hours,
    }


def _required(spec, started_on, due_on, weekly_hours):
    problems = {}
    if started_on is None:
        problems["started_on"] = _missing(spec.words.start_date)
    if due_on is None:
        problems["due_on"] = _missing(spec.words.due_date)
    if weekly_hours is None:
        problems["weekly_hours"] = _("Enter the weekly hours, 0 if none")
    return problems


def _completion(started_on, completed_on, today):
    if completed_on is None:
        return {"completed_on": _("Enter the completion date: the status says it is complete")}
    if completed_on > today:
        return {"completed_on": _("Completion Date cannot be after today")}
    if started_on and completed_on < started_on:
        return {"completed_on": _("Completion Date cannot be before the start date")}
    return {}


def _missing(label):
    return _("Enter the %(label)s") % {"label": label.lower()}
