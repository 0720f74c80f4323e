"""Whose program is to be added."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class ChooseProviderForm(CaseworkForm):
    """Keyword argument `providers`: those of the person's reach."""

    submit_label = _("Continue")
    form_method = "get"
    warn_unsaved = False

    provider = forms.ModelChoiceField(None, label=_("Provider Name"), to_field_name="public_id")

    def __init__(self, *args, providers, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["provider"].queryset = providers
