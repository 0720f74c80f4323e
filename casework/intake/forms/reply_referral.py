"""The receiver's answer to a referral (`domain.md` 1.3, 6.10)."""

from datetime import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from casework.accounts.queries.options import options_for
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.forms import CaseworkForm
from casework.core.times import read_time
from casework.core.uswds import Reveal, Row
from casework.intake.enums import ReferralKind
from casework.intake.services.settle_reply import ACCEPT, REJECT, SET_BY_ANSWER, WAIT, settle_reply
from programs.registry import get_program


class ReplyReferralForm(CaseworkForm):
    """Accept with an appointment, reject with a reason, or waiting list. `version` is that of the referral as seen."""

    submit_label = _("Send answer")
    error_texts = {"status": {"required": _("Select your answer")}}
    widths = {"appointment_time": "s"}

    status = forms.ChoiceField(label=_("Your answer"), widget=forms.RadioSelect)
    appointment_on = DateTextField(
        label=_("Date of the appointment"), prefers="future", earliest=clock.today, required=False
    )
    appointment_time = forms.CharField(
        label=_("Time of the appointment"),
        max_length=12,
        required=False,
        help_text=_("For example 9:30 or 2 p.m."),
    )
    reason = forms.ChoiceField(label=_("Reason"), required=False)
    reply = forms.CharField(
        label=_("Reply"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The sender reads it. “Not suitable” and “Other” need a statement here."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, referral, **kwargs):
        self.referral = referral
        super().__init__(*args, **{"initial": {"version": referral.version}, **kwargs})
        answers = [(ACCEPT, _("Accept the referral")), (REJECT, _("Reject the referral"))]
        if referral.kind != ReferralKind.REVERSE and referral.status != WAIT:
            answers.append((WAIT, _("Put the customer on the waiting list")))
        self.fields["status"].choices = answers
        spec = get_program(referral.enrollment.program)
        reasons = options_for(spec.code, spec.referral_reasons)
        by_itself = SET_BY_ANSWER[ACCEPT]
        self.fields["reason"].choices = [
            ("", _("- Select -")),
            *((code, text) for code, text in reasons if code != by_itself),
        ]

    def layout(self):
        return [
            "status",
            Reveal("status", [ACCEPT], Row("appointment_on", "appointment_time")),
            Reveal("status", [REJECT], "reason"),
            "reply",
            "version",
        ]

    def clean(self):
        """Cleaned data as they will be stored, with `appointment_at`."""
        cleaned = super().clean()
        cleaned["appointment_at"] = self._appointment(cleaned)
        if not self.errors:
            try:
                settle_reply(self.referral, self.values, now=clock.now())
            except ValidationError as problem:
                self.add_error(None, problem)
        return cleaned

    @property
    def values(self):
        """What the service takes."""
        return {name: self.cleaned_data[name] for name in ("status", "reason", "reply", "appointment_at")}

    def refused(self, problem):
        """The form after the service refused with `problem`: it carries the version saved now."""
        self.data = self.data.copy()
        self.data["version"] = str(self.referral.version)
        self.add_error(None, problem)
        return self

    def _appointment(self, cleaned):
        if cleaned.get("status") != ACCEPT:
            return None
        day, text = cleaned.get("appointment_on"), cleaned.get("appointment_time", "")
        if not text and not day:
            return None
        if not text or not day:
            missing = "appointment_time" if day else "appointment_on"
            if missing not in self.errors:
                self.add_error(missing, _("Enter both the date and the time of the appointment"))
            return None
        time = read_time(text)
        if time is None:
            self.add_error("appointment_time", _("Enter a time like 9:30 or 2 p.m."))
            return None
        return datetime.combine(day, time, clock.CHICAGO)
