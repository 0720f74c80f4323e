"""How the sender ends a referral that is still open."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm
from casework.intake.enums import ReferralStatus
from casework.intake.queries.referrals import is_overdue


class WithdrawReferralForm(CaseworkForm):
    """Withdrawn, or closed as expired where its clock has run out; the reason stands in the Update Log."""

    submit_label = _("Close the referral")

    status = forms.ChoiceField(label=_("How it ends"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Why"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, referral, **kwargs):
        initial = {"version": referral.version, "status": ReferralStatus.WITHDRAWN}
        super().__init__(*args, initial=initial, **kwargs)
        choices = [(ReferralStatus.WITHDRAWN, _("Withdraw it"))]
        if is_overdue(referral):
            choices.append(
                (ReferralStatus.EXPIRED, _("Close it as expired: the time for the answer is over"))
            )
        self.fields["status"].choices = choices

    @property
    def values(self):
        """What the service takes."""
        return {name: self.cleaned_data[name] for name in ("version", "status", "reason")}
