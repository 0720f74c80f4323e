"""Who a person is and how they are reached."""

import copy

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.cases.models import Customer
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.fields import LastFourField, NameField, PhoneField
from casework.core.forms import CaseworkModelForm
from casework.core.uswds import Fieldset, Row


class EditCustomerForm(CaseworkModelForm):
    """All facts of the person; guarded against a stale edit."""

    submit_label = _("Save customer")
    widths = {"ssn_last4": "xs", "phone": "m", "individual_number": "m", "state": "xs", "zip_code": "s"}

    first_name = NameField(label=_("First name"), max_length=80)
    middle_name = NameField(label=_("Middle name"), max_length=80, required=False)
    last_name = NameField(label=_("Last name"), max_length=80)
    preferred_name = NameField(
        label=_("Preferred name"),
        max_length=80,
        required=False,
        help_text=_("What the person wants to be called."),
    )
    birth_date = DateTextField(label=_("Date of birth"), prefers="past", latest=clock.today)
    ssn_last4 = LastFourField(
        label=_("Last 4 SSN"),
        required=False,
        help_text=_("The last four digits only. We never keep the whole number."),
    )
    phone = PhoneField(label=_("Phone"), required=False)
    state = forms.RegexField(
        r"^[A-Za-z]{2}$",
        label=_("State"),
        required=False,
        error_messages={"invalid": _("Enter a state with 2 letters, like IL")},
    )
    zip_code = forms.RegexField(
        r"^\d{5}(-\d{4})?$",
        label=_("ZIP code"),
        required=False,
        error_messages={"invalid": _("Enter a ZIP code with 5 digits, like 62701")},
    )
    reason = forms.CharField(
        label=_("Why is this changed?"),
        max_length=500,
        required=False,
        help_text=_("Shown in the Update Log."),
    )

    class Meta:
        model = Customer
        fields = [
            "first_name", "middle_name", "last_name", "preferred_name", "birth_date", "ssn_last4",
            "individual_number", "phone", "email", "street", "city", "state", "zip_code", "language",
            "education", "school_status",
        ]  # fmt: skip
        labels = {
            "email": _("E-mail"),
            "individual_number": _("Individual number"),
            "street": _("Street address"),
            "city": _("City"),
            "language": _("Language"),
            "education": _("Highest level of education"),
            "school_status": _("School status"),
        }
        widgets = {"language": forms.RadioSelect}

    def __init__(self, *args, instance, **kwargs):
        super().__init__(*args, instance=copy.copy(instance), **kwargs)
        self.fields["reason"].widget.attrs["autocomplete"] = "off"

    def layout(self):
        """The person, the contact, the education, and why."""
        return [
            "version",
            Fieldset(
                _("Person"),
                Row("first_name", "middle_name"),
                Row("last_name", "preferred_name"),
                Row("birth_date", "ssn_last4", "individual_number"),
            ),
            Fieldset(
                _("Contact"), Row("phone", "email"), "street", Row("city", "state", "zip_code"), "language"
            ),
            Fieldset(_("Education"), "education", "school_status"),
            "reason",
        ]

    def clean_individual_number(self):
        """The number in upper case without spaces."""
        return "".join(self.cleaned_data["individual_number"].split()).upper()

    def clean_state(self):
        """The state in upper case."""
        return self.cleaned_data["state"].upper()

    def values(self):
        """Fields of Customer -> values."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}

    def validate_constraints(self):
        """Left to the service, which turns a broken constraint into a sentence beside the field."""
