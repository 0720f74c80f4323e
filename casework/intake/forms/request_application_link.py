"""The e-mail address of somebody who wants to apply."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class RequestApplicationLinkForm(CaseworkForm):
    """The answer is the same whether or not the address has an account."""

    submit_label = _("Send me the link")
    cancel_label = _("Choose another provider")
    warn_unsaved = False

    email = forms.EmailField(
        label=_("Your email address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        help_text=_("Use an address that only you read. We send a link to it."),
    )
