"""Why an application goes back to the applicant."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class ReopenApplicationForm(CaseworkForm):
    """What the applicant reads."""

    submit_label = _("Give it back for correction")

    reason = forms.CharField(
        label=_("What should the applicant correct?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The applicant reads these words in a message."),
    )
