"""A referral as its receiver reads it, and the answer."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse

from casework.accounts.enums import Can
from casework.intake.access import referral_for
from casework.intake.forms.reply_referral import ReplyReferralForm
from casework.intake.queries.received import note_look, referral_page, said_of_answer
from casework.intake.services import reply_referral as act


def reply_referral(request, referral_id):
    """What the referral shares; answering leads to the customer's enrollment, or back to the list."""
    to = Can.EDIT if request.method == "POST" else Can.READ
    referral = referral_for(request.member, referral_id, to)
    note_look(request, referral, "reply_referral")
    home = reverse("intake:list_received_referrals")
    form = ReplyReferralForm(request.POST or None, referral=referral, cancel_url=home)
    status = 200
    if form.is_valid():
        try:
            saved = act.reply_referral(
                request.user, referral, version=form.cleaned_data["version"], **form.values
            )
        except ValidationError as problem:
            referral = referral_for(request.member, referral_id)
            form.referral, status = referral, 409
            form = form.refused(problem)
        else:
            text, url = said_of_answer(request.member, saved)
            messages.success(request, text)
            return redirect(url or home)
    return render(request, "intake/reply_referral.html", referral_page(referral, form), status=status)
