"""Add and correct organisations, their sites and the programs they run."""

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from casework.accounts.models import Location, Organisation
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.forms import CaseworkForm, CaseworkModelForm
from casework.core.uswds import Row
from programs.registry import program_choices

without_spaces = RegexValidator(
    r"^[\w.-]+\Z", _("Use letters, digits, dashes, dots and underscores for the code, without spaces.")
)


class EditOrganisationForm(CaseworkModelForm):
    """Name, code, kind, and where the organisation stands. `parents` and `regions` are what may be chosen."""

    submit_label = _("Save organization")

    class Meta:
        model = Organisation
        fields = ["name", "code", "kind", "parent", "region", "is_active"]
        labels = {
            "name": _("Name"),
            "code": _("Code"),
            "kind": _("Kind"),
            "parent": _("Stands below"),
            "region": _("Region"),
            "is_active": _("Active: its people may sign in to work for it"),
        }
        help_texts = {
            "code": _(
                "Short and without spaces. Files that are imported and exported name the organization by it."
            ),
            "parent": _("The grantee or intermediary that leads it, if any."),
        }
        error_messages = {"code": {"unique": _("Another organization has this code.")}}

    def __init__(self, *args, parents, regions, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["parent"].queryset = parents
        self.fields["parent"].empty_label = _("No other organization")
        self.fields["region"].queryset = regions
        self.fields["region"].empty_label = _("No region")
        self.fields["code"].validators.append(without_spaces)

    def values(self):
        """What was entered, without the version."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class EditLocationForm(CaseworkModelForm):
    """Name, code and address of a site."""

    submit_label = _("Save location")

    class Meta:
        model = Location
        fields = ["name", "code", "street", "city", "state", "zip_code", "is_active"]
        labels = {
            "name": _("Name"),
            "code": _("Code"),
            "street": _("Street"),
            "city": _("City"),
            "state": _("State"),
            "zip_code": _("ZIP Code"),
            "is_active": _("Active: customers are served there"),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].validators.append(without_spaces)

    def layout(self):
        """City, state and ZIP Code in one row."""
        parts = ["name", "code", "street", Row("city", "state", "zip_code"), "is_active"]
        return [*parts, "version"] if self.guards_version else parts

    def values(self):
        """What was entered, without the version."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class AddProgramRunForm(CaseworkForm):
    """A program and the days in which the organisation runs it."""

    submit_label = _("Add program")

    program = forms.ChoiceField(label=_("Program"))
    starts_on = DateTextField(label=_("First day"))
    ends_on = DateTextField(label=_("Last day"), required=False, help_text=_("Leave empty while it is open."))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["program"].choices = [("", _("- Select an option -")), *program_choices()]
        self.initial.setdefault("starts_on", clock.today())

    def layout(self):
        """Days side by side."""
        return ["program", Row("starts_on", "ends_on")]
