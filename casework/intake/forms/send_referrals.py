"""What a referral tells its receiver, and the consent it needs (IL444-5179)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.fields import key_field
from casework.core.forms import CaseworkForm
from casework.core.uswds import Row


class SendReferralsForm(CaseworkForm):
    """Message, consent, and the day on which a paper form came in. `key` makes a form sent twice one act."""

    submit_label = _("Send referral")

    message = forms.CharField(
        label=_("Message to the provider"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("What the receiver should know besides the needs assessment, which is shared."),
    )
    consent_on = DateTextField(
        label=_("Customer signed the consent on"),
        prefers="past",
        latest=clock.today,
        help_text=_("The date on page 4 of form IL444-5179. Without consent nothing is shared."),
    )
    received_on = DateTextField(
        label=_("Referral form received on"),
        prefers="past",
        latest=clock.today,
        required=False,
        help_text=_("When the form came in from the local office. The 30 days to the assessment begin here."),
    )
    key = key_field()

    def layout(self):
        return ["message", Row("consent_on", "received_on"), "key"]

    @property
    def values(self):
        """What the service takes."""
        return {name: self.cleaned_data[name] for name in ("message", "consent_on", "received_on")}
