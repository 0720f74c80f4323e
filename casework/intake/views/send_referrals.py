"""Referrals to the chosen providers (seed 004:214, 004:218)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casework.accounts.enums import Can
from casework.cases.queries import case_context
from casework.intake.access import open_intake
from casework.intake.enums import ReferralKind
from casework.intake.forms.send_referrals import SendReferralsForm
from casework.intake.queries.recommended import chosen_programs
from casework.intake.services import send_referrals as act


def send_referrals(request, enrollment_id):
    """The form over the programs that `?to=` names; sending leads to the list of referrals."""
    enrollment = open_intake(request, enrollment_id, "send_referrals", to=Can.EDIT)
    back = reverse("intake:list_recommended_providers", args=[enrollment_id])
    programs = chosen_programs(enrollment, request.GET.getlist("to"))
    if not programs:
        messages.error(request, _("Choose at least one provider."))
        return redirect(back)
    form = SendReferralsForm(request.POST or None, cancel_url=back)
    if form.is_valid():
        targets = [(row.organisation, row) for row in programs]
        given = {"kind": ReferralKind.TO_PROVIDER, "key": form.cleaned_data["key"], **form.values}
        try:
            sent = act.send_referrals(request.user, enrollment, targets, **given)
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            said = ngettext("%(n)s referral was sent.", "%(n)s referrals were sent.", len(sent))
            messages.success(request, said % {"n": len(sent)})
            return redirect("intake:list_referrals", enrollment_id)
    context = case_context(enrollment, tab="intake", heading=_("Send referral"))
    return render(request, "intake/send_referrals.html", context | {"form": form, "programs": programs})
