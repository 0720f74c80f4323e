"""Where a person lives, to find a provider near by. Asked in the address: it says nothing about a person."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm
from casework.core.uswds import Row
from programs.counties import COUNTIES


class FindProviderForm(CaseworkForm):
    """ZIP code or county; both may stay empty."""

    form_method = "get"
    all_optional = True
    submit_label = _("Show providers near me")
    widths = {"zip_code": "s", "county": "m"}

    zip_code = forms.RegexField(
        label=_("ZIP code"),
        regex=r"^\s*\d{5}(-\d{4})?\s*$",
        required=False,
        max_length=12,
        error_messages={"invalid": _("Enter a ZIP code with 5 digits, like 62701")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "postal-code"}),
    )
    county = forms.ChoiceField(label=_("County"), required=False)

    error_texts = {"zip_code": {"invalid": _("Enter a ZIP code with 5 digits, like 62701")}}

    def __init__(self, *args, **keywords):
        super().__init__(*args, **keywords)
        self.fields["county"].choices = [("", _("Any county")), *COUNTIES.choices()]

    def layout(self):
        """Both beside one another where there is room."""
        return [Row("zip_code", "county")]

    def place(self):
        """{zip_code: five digits or "", county: code or ""}; both empty when something is wrong."""
        if not self.is_bound or not self.is_valid():
            return {"zip_code": "", "county": ""}
        return {
            "zip_code": self.cleaned_data["zip_code"].strip()[:5],
            "county": self.cleaned_data["county"],
        }
