"""Why an exit is taken back."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class UndoExitForm(CaseworkForm):
    """The reason; it stands in the Update Log."""

    submit_label = _("Take the exit back")
    warn_unsaved = False

    reason = forms.CharField(
        label=_("Why the exit is taken back"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For example: a service began within 90 days of the exit."),
    )
