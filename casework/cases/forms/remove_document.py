"""The reason for which a document is taken out of the list."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class RemoveDocumentForm(CaseworkForm):
    """Why a document is taken out of the list."""

    submit_label = _("Remove document")
    warn_unsaved = False

    reason = forms.CharField(
        label=_("Reason for removing it"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )
