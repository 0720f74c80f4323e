"""Days that a program manager adds to a limit (R16)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.fields import key_field
from casework.core.forms import CaseworkForm


class OverrideSubsidyForm(CaseworkForm):
    """How many days, and why. `key` is made when the page opens, so a form sent twice adds them once."""

    submit_label = _("Add days")
    widths = {"extra_days": "xs"}

    extra_days = forms.IntegerField(label=_("Extra days"), min_value=1, max_value=366)
    reason = forms.CharField(
        label=_("Reason"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=500,
        help_text=_("Shown in the ledger and in the Update Log."),
    )
    key = key_field()
