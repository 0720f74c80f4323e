"""A saved view of a list: its name, who may use it, and whether the list opens with it (UX-08)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.accounts.access import own_organisations
from casework.accounts.models import SavedView
from casework.core.forms import CaseworkForm, CaseworkModelForm


class _Sharing(forms.Form):
    """What both forms ask beside the name."""

    organisation = forms.ModelChoiceField(
        label=_("Share with"),
        queryset=None,
        to_field_name="public_id",
        required=False,
        empty_label=_("Nobody, only for me"),
    )
    is_default = forms.BooleanField(label=_("Always open the list with this view"), required=False)

    def offer_teams(self, member):
        """Offer the member's own organisations; the label of each says what sharing means."""
        field = self.fields["organisation"]
        field.queryset = own_organisations(member)
        field.help_text = _(
            "Your team uses the view and cannot change it. Each sees only the rows that they may see anyway."
        )


class AddSavedViewForm(CaseworkForm, _Sharing):
    """`AddSavedViewForm(data, member=...)`; `state` is what the list signed."""

    submit_label = _("Save view")
    error_texts = {"name": {"required": _("Enter a name for the view")}}

    name = forms.CharField(label=_("Name of the view"), max_length=60)
    state = forms.CharField(widget=forms.HiddenInput)
    field_order = ["name", "organisation", "is_default", "state"]

    def __init__(self, *args, member, **kwargs):
        super().__init__(*args, **kwargs)
        self.offer_teams(member)


class EditSavedViewForm(CaseworkModelForm, _Sharing):
    """`EditSavedViewForm(data, instance=view, member=...)`."""

    submit_label = _("Save view")
    error_texts = {"name": {"required": _("Enter a name for the view")}}

    class Meta:
        model = SavedView
        fields = ["name"]
        labels = {"name": _("Name of the view")}

    def __init__(self, *args, member, **kwargs):
        super().__init__(*args, **kwargs)
        self.offer_teams(member)
        team = self.instance.organisation
        self.initial.setdefault("organisation", team.public_id if team else None)


class RemoveSavedViewForm(CaseworkForm):
    """Asks nothing but whether."""

    submit_label = _("Remove view")
    warn_unsaved = False
