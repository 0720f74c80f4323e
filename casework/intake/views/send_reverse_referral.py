"""A provider asks the state to approve a customer it recruited (`domain.md` 1.3)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.queries import case_context
from casework.intake.access import open_intake
from casework.intake.enums import ReferralKind
from casework.intake.forms.send_referrals import SendReferralsForm
from casework.intake.queries.recommended import state_offices
from casework.intake.services.send_referrals import send_referrals


def send_reverse_referral(request, enrollment_id):
    """The same form to the state; sending leads to the list of referrals."""
    enrollment = open_intake(request, enrollment_id, "send_reverse_referral", to=Can.EDIT)
    home = reverse("intake:list_referrals", args=[enrollment_id])
    state = state_offices(enrollment).first()
    if state is None:
        messages.error(request, _("No state office runs this program now."))
        return redirect(home)
    form = SendReferralsForm(request.POST or None, cancel_url=home)
    form.fields["message"].label = _("Message to the state")
    if form.is_valid():
        given = {"kind": ReferralKind.REVERSE, "key": form.cleaned_data["key"], **form.values}
        try:
            send_referrals(request.user, enrollment, [(state, None)], **given)
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            messages.success(request, _("The reverse referral was sent."))
            return redirect(home)
    context = case_context(enrollment, tab="intake", heading=_("Send a reverse referral to the state"))
    return render(request, "intake/send_reverse_referral.html", context | {"form": form, "state": state})
