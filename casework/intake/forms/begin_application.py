"""Who the applicant is: asked once, of a person without a record."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.fields import LastFourField, PhoneField
from casework.core.forms import CaseworkForm
from casework.core.uswds import Row

OLDEST = 120


def _earliest():
    return clock.today().replace(year=clock.today().year - OLDEST, day=1)


class BeginApplicationForm(CaseworkForm):
    """Birth date and how to be reached; the name and the address of the mail are the account's."""

    submit_label = _("Start the questions")
    cancel_label = _("Choose another provider")
    widths = {"ssn_last4": "xs", "zip_code": "s", "phone": "m"}

    birth_date = DateTextField(
        label=_("Date of birth"),
        prefers="past",
        latest=clock.today,
        earliest=_earliest,
        help_text=_("The program is for people from 16 to 24. Write it like 3/31/2007."),
    )
    phone = PhoneField(label=_("Phone"), required=False)
    zip_code = forms.RegexField(
        label=_("ZIP code"),
        regex=r"^\s*\d{5}(-\d{4})?\s*$",
        max_length=12,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "postal-code"}),
    )
    ssn_last4 = LastFourField(
        label=_("Last 4 digits of your Social Security number"),
        required=False,
        help_text=_(
            "Why we ask: so that nobody mixes you up with somebody of the same name. Never the whole number. "
            "You can skip this."
        ),
    )

    error_texts = {"zip_code": {"invalid": _("Enter a ZIP code with 5 digits, like 62701")}}

    def layout(self):
        """Birth date, how to be reached, the last four."""
        return ["birth_date", Row("phone", "zip_code"), "ssn_last4"]

    def person(self, user):
        """Fields of Customer -> values, for the account `user`."""
        values = dict(self.cleaned_data)
        values["zip_code"] = values["zip_code"].strip()
        names = {"first_name": user.first_name, "last_name": user.last_name, "email": user.email}
        return {**names, **values, "language": user.preferred_language}


class GoOnForm(CaseworkForm):
    """Nothing to fill in for somebody with a record; the button begins."""

    submit_label = _("Start the questions")
    cancel_label = _("Choose another provider")
    warn_unsaved = False
