"""What a module score must be, for the form and again for the service that writes."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


def settle_module_score(service, *, module, percent, taken_on, today):
    """The three values as they are stored: text, a percentage (Decimal, 0 to 100, two decimals), a date.

    The module has a name; the date is not after `today` and not before the service's planned start. Raises
    ValidationError keyed by field (F277).
    """
    problems = {}
    module = " ".join(module.split())
    if not module:
        problems["module"] = _("Enter the training module")
    if not 0 <= percent <= 100:
        problems["percent"] = _("The score is a percentage from 0 to 100")
    elif Decimal(percent) != round(Decimal(percent), 2):
        problems["percent"] = _("The score has at most two decimals")
    if taken_on > today:
        problems["taken_on"] = _("The date cannot be after today")
    elif service.started_on and taken_on < service.started_on:
        problems["taken_on"] = _("The date cannot be before the service starts")
    if problems:
        raise ValidationError(problems)
    return {"module": module, "percent": percent, "taken_on": taken_on}
