"""What a Provider Determination must be, for the form and again for the service that writes it."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.intake.enums import DeterminationOutcome

FIELDS = ("decided_on", "statement", "state_told_on", "outcome", "office_told_on", "notice_sent_on")
_DAYS = ("decided_on", "state_told_on", "office_told_on", "notice_sent_on")


def settle_determination(values, *, today):
    """Return `values` as they are stored: no day ahead, each leg after the one before it, and nobody told that there is
    no provider before the state has looked. Raises ValidationError keyed by field."""
    values = values | {"statement": values["statement"].strip()}
    problems = {} if values["statement"] else {"statement": _("Write the statement")}
    before = None
    for name in _DAYS:
        day = values[name]
        if day is None:
            if name == "decided_on":
                problems[name] = _("Enter the day of the decision")
            continue
        if day > today:
            problems[name] = _("The date cannot be after today")
        elif before and day < before:
            problems[name] = _("The date cannot be before the one above")
        before = day
    if values["outcome"] and not values["state_told_on"]:
        problems["state_told_on"] = _("Enter the day on which the state was told")
    if values["office_told_on"] and values["outcome"] != DeterminationOutcome.NO_PROVIDER:
        problems["outcome"] = _("The local office is told when no other provider is suitable")
    if values["notice_sent_on"] and not values["office_told_on"]:
        problems["office_told_on"] = _("Enter the day on which the local office was told")
    if problems:
        raise ValidationError(problems)
    return values
