"""The applicant does not want to go on; a reason may be given."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class DeclineApplicationForm(CaseworkForm):
    """The reason is optional."""

    submit_label = _("Stop my application")
    cancel_label = _("Go back, I want to go on")

    because = forms.CharField(
        label=_("Why do you want to stop?"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Your answer helps the program get better."),
    )
