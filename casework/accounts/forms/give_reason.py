"""A reason for an act, and nothing else."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class GiveReasonForm(CaseworkForm):
    """One line that goes into the log. `submit_label` names the act."""

    reason = forms.CharField(label=_("Reason"), max_length=500, help_text=_("It is kept in the log."))

    def __init__(self, *args, submit_label, **kwargs):
        super().__init__(*args, **kwargs)
        self.submit_label = submit_label
