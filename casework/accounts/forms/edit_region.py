"""Add and rename regions, and choose who is in one."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.accounts.forms.edit_organisation import without_spaces
from casework.accounts.models import Region
from casework.core.forms import CaseworkForm, CaseworkModelForm


class EditRegionForm(CaseworkModelForm):
    """Name and code."""

    submit_label = _("Save region")

    class Meta:
        model = Region
        fields = ["name", "code"]
        labels = {"name": _("Name"), "code": _("Code")}
        help_texts = {
            "code": _("Short and without spaces. Files that are imported and exported name the region by it.")
        }
        error_messages = {"code": {"unique": _("Another region has this code.")}}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].validators.append(without_spaces)

    def values(self):
        """What was entered, without the version."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class PlacedOrganisation(forms.ModelChoiceField):
    """Organisations with the region they are in now."""

    def label_from_instance(self, obj):
        """ "Prairie Works", or "Prairie Works (now in North)"."""
        if obj.region is None:
            return obj.name
        return _("%(name)s (now in %(region)s)") % {"name": obj.name, "region": obj.region}


class AddRegionOrganisationForm(CaseworkForm):
    """An organisation to put into a region; `organisations` are those that are not in it."""

    submit_label = _("Add organization to the region")

    organisation = PlacedOrganisation(
        label=_("Organization"),
        queryset=None,
        empty_label=_("- Select an option -"),
        help_text=_("It leaves the region it is in. Its sites come with it."),
    )

    def __init__(self, *args, organisations, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = organisations
