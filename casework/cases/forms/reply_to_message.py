"""An answer to a message."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class ReplyToMessageForm(CaseworkForm):
    """Text only: the subject and the readers follow from the message."""

    submit_label = _("Send reply")
    error_texts = {"text": {"required": _("Enter your reply")}}

    text = forms.CharField(label=_("Your reply"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 5}))
