"""What education or training beside the plan must be, for the form and again for the service that writes."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from outcomes.services.settle_span import settle_span

REQUIRED = ("kind", "institution", "started_on")

FIELDS = (*REQUIRED, "course", "ended_on", "leads_to_credential", "evidence")
"""What a person fills in."""


def settle_study(customer, values, *, today):
    """Return `values` (those of `FIELDS`) as they are stored.

    Runs of white space in one-line texts become one space. It has begun by `today` and has not ended before it began
    nor after `today`. Raises ValidationError keyed by field.
    """
    values = {**values}
    for name in ("institution", "course"):
        values[name] = " ".join(values[name].split())
    problems = {name: _("This is needed") for name in REQUIRED if values[name] in ("", None)}
    problems |= settle_span(customer, values, today=today)
    if problems:
        raise ValidationError(problems)
    return values
