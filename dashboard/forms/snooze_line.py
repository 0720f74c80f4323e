"""The form that puts off an item of the worklist."""

from datetime import timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.forms import CaseworkForm
from casework.core.words import short_date
from dashboard.enums import SnoozeReason


class SnoozeLineForm(CaseworkForm):
    """Until when and why. `SnoozeLineForm(data, latest=...)`: the last date that may be chosen."""

    submit_label = _("Snooze")
    error_texts = {
        "reason": {"required": _("Select why this is put off")},
        "until": {"required": _("Enter the date on which this comes back")},
    }

    reason = forms.ChoiceField(label=_("Reason"), choices=SnoozeReason.choices, widget=forms.RadioSelect)
    until = DateTextField(label=_("Comes back on"), prefers="future")

    def __init__(self, *args, latest, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["until"].help_text = _("From tomorrow up to %(day)s, such as +3 or next Monday.") % {
            "day": short_date(latest)
        }
        self.fields["until"].initial = min(clock.today() + timedelta(days=7), latest)

    def layout(self):
        """The reason first: it says how long."""
        return ["reason", "until"]
