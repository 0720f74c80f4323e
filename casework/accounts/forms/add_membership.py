"""Give a person a role."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.accounts.enums import Role
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.forms import CaseworkForm
from casework.core.uswds import Reveal, Row
from programs.registry import program_choices


class SiteChoice(forms.ModelChoiceField):
    """Sites with their organisation in front."""

    def label_from_instance(self, obj):
        """ "Prairie Works: Main Street"."""
        return f"{obj.organisation.name}: {obj.name}"


class AddMembershipForm(CaseworkForm):
    """Role, organisation, program, site, region and days. The querysets are what the administrator may choose."""

    submit_label = _("Give role")

    role = forms.ChoiceField(label=_("Role"), choices=[("", _("- Select an option -")), *Role.choices])
    organisation = forms.ModelChoiceField(label=_("Organization"), queryset=None)
    program = forms.ChoiceField(label=_("Program"), required=False)
    location = SiteChoice(label=_("Site"), queryset=None, required=False, empty_label=_("All sites"))
    region = forms.ModelChoiceField(
        label=_("Region"),
        queryset=None,
        required=False,
        empty_label=_("No region"),
        help_text=_("Only for a program manager of a part of the state."),
    )
    starts_on = DateTextField(label=_("First day"))
    ends_on = DateTextField(label=_("Last day"), required=False, help_text=_("Leave empty while it is open."))

    def __init__(self, *args, organisations, locations, regions, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = organisations
        self.fields["location"].queryset = locations
        self.fields["region"].queryset = regions
        self.fields["program"].choices = [("", _("All programs of the organization")), *program_choices()]
        self.initial.setdefault("starts_on", clock.today())

    def layout(self):
        """The region only for the role that can have one; days side by side."""
        region = Reveal("role", [Role.PROGRAM_MANAGER], "region")
        return ["role", region, "organisation", "program", "location", Row("starts_on", "ends_on")]
