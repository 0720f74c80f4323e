"""The scan of a printed form with its signatures."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.files import CheckedFileField, limits_text
from casework.core.forms import CaseworkForm


class FileSignedForm(CaseworkForm):
    """One file, and whether the customer sees it."""

    submit_label = _("Upload signed copy")
    error_texts = {"file": {"required": _("Choose the scan of the signed form")}}

    file = CheckedFileField(label=_("Signed copy"))
    shared_with_customer = forms.BooleanField(
        label=_("Share with the customer"),
        required=False,
        help_text=_("The customer can download shared documents from My Dashboard."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["file"].help_text = limits_text(most=1)
