"""Why an appointment is cancelled."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class CancelAppointmentForm(CaseworkForm):
    """The reason, which the customer reads."""

    submit_label = _("Cancel the appointment")
    cancel_label = _("Keep the appointment")
    warn_unsaved = False
    widths = {"reason": "l"}
    error_texts = {"reason": {"required": _("Say why it is cancelled")}}

    reason = forms.CharField(
        label=_("Why it is cancelled"), max_length=300, help_text=_("The customer and the planner read it.")
    )
