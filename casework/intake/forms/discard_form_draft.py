"""The question before the draft of a form is thrown away."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class DiscardFormDraftForm(CaseworkForm):
    """A button, and the version of the draft that was read."""

    submit_label = _("Discard draft")
    cancel_label = _("Keep the draft")
    warn_unsaved = False

    version = forms.IntegerField(widget=forms.HiddenInput)
