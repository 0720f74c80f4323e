"""The box that confirms the plan (F202)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class ConfirmProgressForm(CaseworkForm):
    """One box to check and a button."""

    is_current = forms.BooleanField(
        label=_("Check the box to confirm the information is current and accurate")
    )

    submit_label = _("Confirm")
    warn_unsaved = False
    error_texts = {
        "is_current": {"required": _("Check the box to confirm the information is current and accurate")}
    }
