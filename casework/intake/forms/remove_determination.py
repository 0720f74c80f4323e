"""The reason for which a Provider Determination is taken out."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class RemoveDeterminationForm(CaseworkForm):
    """Why it is removed, and the version that was read."""

    submit_label = _("Remove determination")
    warn_unsaved = False

    reason = forms.CharField(
        label=_("Reason for removing it"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Shown in the Update Log."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)
