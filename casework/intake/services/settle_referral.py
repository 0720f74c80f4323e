"""What a referral must be, for the form and again for the service that sends it."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


def settle_referral(values, *, today):
    """Return `values` (message, consent_on, received_on) as they are stored.

    Nothing is shared without the customer's consent (IL444-5179, `domain.md` 1.3), and neither day lies ahead. Raises
    ValidationError keyed by field.
    """
    problems = {}
    if values["consent_on"] is None:
        problems["consent_on"] = _("Enter the date on which the customer signed the consent (IL444-5179)")
    for name in ("consent_on", "received_on"):
        if values[name] and values[name] > today:
            problems[name] = _("The date cannot be after today")
    if problems:
        raise ValidationError(problems)
    return values | {"message": values["message"].strip()}
