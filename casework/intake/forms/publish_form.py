"""What changed with an edition of a form."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class PublishFormForm(CaseworkForm):
    """In words that stand beside the edition from then on."""

    submit_label = _("Publish this edition")

    what_changed = forms.CharField(
        label=_("What changed?"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )
    version = forms.IntegerField(widget=forms.HiddenInput)
