"""The sender closes a referral that is still open."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.queries import case_context
from casework.intake.access import open_intake, sent_referral_for
from casework.intake.forms.withdraw_referral import WithdrawReferralForm
from casework.intake.services import withdraw_referral as act


def withdraw_referral(request, enrollment_id, referral_id):
    """The question and the act; what somebody did meanwhile is said on the list."""
    enrollment = open_intake(request, enrollment_id, "withdraw_referral", to=Can.EDIT)
    referral = sent_referral_for(enrollment, referral_id)
    home = reverse("intake:list_referrals", args=[enrollment_id])
    form = WithdrawReferralForm(request.POST or None, referral=referral, cancel_url=home)
    if form.is_valid():
        try:
            act.withdraw_referral(request.user, referral, **form.values)
        except ValidationError as problem:
            messages.error(request, problem.messages[0])
        else:
            messages.success(request, _("The referral was closed."))
        return redirect(home)
    heading = _("Close the referral to %(to)s") % {"to": referral.receiver}
    context = case_context(enrollment, tab="intake", heading=heading)
    context |= {
        "form": form,
        "consequences": [_("The receiver need not answer and no longer reads what it shares.")],
    }
    return render(request, "intake/withdraw_referral.html", context)
