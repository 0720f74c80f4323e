"""A place where people work: its name, address, and whose minimum wage holds there."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.dates import DateTextField
from casework.core.forms import CaseworkModelForm
from casework.core.uswds import Row
from casework.worksites.models import Worksite


class EditWorksiteForm(CaseworkModelForm):
    """A worksite, new or there already; a new one has no last day."""

    submit_label = _("Save worksite")
    widths = {"state": "xs", "zip_code": "s"}

    state = forms.RegexField(
        r"^[A-Za-z]{2}$",
        label=_("State"),
        initial="IL",
        error_messages={"invalid": _("Enter a state with 2 letters, like IL")},
    )
    zip_code = forms.RegexField(
        r"^\d{5}(-\d{4})?$",
        label=_("ZIP code"),
        error_messages={"invalid": _("Enter a ZIP code with 5 digits, like 62701")},
    )
    ended_on = DateTextField(
        label=_("Last day of use"),
        required=False,
        help_text=_("After this day nobody new is placed there. Leave empty while it is in use."),
    )

    class Meta:
        model = Worksite
        fields = ["name", "street", "city", "state", "zip_code", "wage_area", "ended_on"]
        labels = {"name": _("Worksite")}
        widgets = {"wage_area": forms.RadioSelect}
        help_texts = {"wage_area": _("The place decides which minimum wage a placement starts from.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            del self.fields["ended_on"]

    def layout(self):
        """City, state and ZIP code in one row."""
        parts = ["name", "street", Row("city", "state", "zip_code"), "wage_area"]
        return [*parts, *[name for name in ("ended_on", "version") if name in self.fields]]

    def clean_state(self):
        """The state in capitals."""
        return self.cleaned_data["state"].upper()

    def values(self):
        """What was entered, without the version."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields if name in self.cleaned_data}
