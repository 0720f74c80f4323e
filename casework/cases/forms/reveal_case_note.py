"""The reason for which somebody of another organisation reads a confidential note."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class RevealCaseNoteForm(CaseworkForm):
    """One reason, kept with the look (G41)."""

    submit_label = _("Read the confidential note")
    warn_unsaved = False

    reason = forms.CharField(
        label=_("Reason for reading this note"),
        max_length=500,
        min_length=5,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Your name, the time and this reason are recorded and reviewed."),
    )
