"""Sending the application: nothing to fill in but the person's word."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class SubmitApplicationForm(CaseworkForm):
    """The applicant says that the answers are true."""

    submit_label = _("Submit my application")
    cancel_label = _("Go back")
    warn_unsaved = False
    error_texts = {"is_true": {"required": _("Check the box before you submit")}}

    is_true = forms.BooleanField(label=_("My answers are true, as far as I know"))
