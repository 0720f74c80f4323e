"""Why a verified week of attendance is opened again."""

from django import forms
from django.utils.translation import gettext_lazy as _

from careerplan.services.reopen_attendance import LONGEST_REASON
from casework.core.forms import CaseworkForm


class ReopenAttendanceForm(CaseworkForm):
    """The reason; it stays with the week and in the Update Log."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Shown with the week and in the Update Log."),
    )

    submit_label = _("Open the week again")
