"""Uploading documents: several at once, the limits said first (UX-24)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.cases.enums import DocumentKind
from casework.core.files import CheckedFilesField, limits_text
from casework.core.forms import CaseworkForm


class AddDocumentForm(CaseworkForm):
    """Files of one kind for one enrollment."""

    submit_label = _("Upload")
    cancel_label = _("Back to the documents")
    error_texts = {"files": {"required": _("Choose at least one file")}}

    kind = forms.ChoiceField(
        label=_("What are they?"), choices=DocumentKind, widget=forms.RadioSelect, initial=DocumentKind.OTHER
    )
    files = CheckedFilesField(label=_("Files"))
    shared_with_customer = forms.BooleanField(
        label=_("Share with the customer"),
        required=False,
        help_text=_("The customer can download shared documents from My Dashboard."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["files"].help_text = limits_text()
