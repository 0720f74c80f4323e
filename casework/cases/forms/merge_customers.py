"""Which of two records' values stays, field by field."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.cases.forms.edit_customer import EditCustomerForm
from casework.core.forms import CaseworkForm
from casework.core.uswds import Fieldset
from casework.core.words import last_four, phone, short_date

KEPT, MERGED = "kept", "merged"
_SHOWN = {"birth_date": short_date, "ssn_last4": last_four, "phone": phone}


class MergeCustomersForm(CaseworkForm):
    """One question for each fact in which `kept` and `merged` differ; a value goes before none."""

    submit_label = _("Merge the two records")

    kept_version = forms.IntegerField(widget=forms.HiddenInput)
    merged_version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, kept, merged, **kwargs):
        super().__init__(*args, **kwargs)
        self.records = {KEPT: kept, MERGED: merged}
        self.fields["kept_version"].initial = kept.version
        self.fields["merged_version"].initial = merged.version
        self.differing = [
            name for name in EditCustomerForm.Meta.fields if getattr(kept, name) != getattr(merged, name)
        ]
        for name in self.differing:
            self.fields[name] = forms.ChoiceField(
                label=label_of(name),
                choices=[(side, shown(row, name) or _("Nothing")) for side, row in self.records.items()],
                initial=KEPT if getattr(kept, name) else MERGED,
                widget=forms.RadioSelect,
                error_messages={"required": _("Select which of the two values stays")},
            )

    def layout(self):
        """The versions that were compared, and the questions."""
        versions = ["kept_version", "merged_version"]
        asked = [Fieldset(_("Which value stays"), *self.differing)] if self.differing else []
        return [*versions, *asked]

    def versions(self):
        """The versions of the two records that the person compared: (kept, merged)."""
        return self.cleaned_data["kept_version"], self.cleaned_data["merged_version"]

    def values(self):
        """Fields of Customer -> the value that stays, of those in which the two differ."""
        chosen = {name: self.records[self.cleaned_data[name]] for name in self.differing}
        return {name: getattr(row, name) for name, row in chosen.items()}


def label_of(name):
    """What the field `name` of a customer is called on screens."""
    return EditCustomerForm.base_fields[name].label


def shown(customer, name):
    """The value of the field `name` as people read it, "" for none; of the SSN the last four only."""
    value = getattr(customer, name)
    if not value:
        return ""
    if name in _SHOWN:
        return _SHOWN[name](value)
    display = getattr(customer, f"get_{name}_display", None)
    return display() if display else value
