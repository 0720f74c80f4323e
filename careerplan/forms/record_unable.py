"""Why no agreement is on file (F248)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class RecordUnableForm(CaseworkForm):
    """The reason; a case note is asked for after it."""

    submit_label = _("Save reason")
    error_texts = {"reason": {"required": _("Enter the reason")}}

    reason = forms.CharField(
        label=_("Why could the agreement not be collected?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("When and how you tried to reach them. The reason stands in the Update Log."),
    )
