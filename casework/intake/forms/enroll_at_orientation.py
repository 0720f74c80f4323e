"""The day of orientation (`domain.md` 1.3)."""

from django.utils.translation import gettext_lazy as _

from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.forms import CaseworkForm


class EnrollAtOrientationForm(CaseworkForm):
    """One date: the customer is enrolled on it."""

    submit_label = _("Enroll the customer")

    enrolled_on = DateTextField(
        label=_("Day of orientation"),
        prefers="past",
        latest=clock.today,
        initial=clock.today,
        help_text=_("The customer counts as enrolled from this day, not from the day of the referral."),
    )
