"""Anybody who holds a signed plan may ask whether it is unchanged; the answer says nothing of a person."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from careerplan.access import agreement_by_code, may_try_code, reachable_agreement
from careerplan.forms.verify_agreement import VerifyAgreementForm
from careerplan.queries.agreements import problems_of


def verify_agreement(request):
    """Take the code; say the date of the agreement and whether its text is unchanged. Limited for each address."""
    form = VerifyAgreementForm(request.POST or None)
    context = {"page_title": _("Check a signed plan"), "form": form, "is_asked": False}
    if request.method == "POST" and not may_try_code(request):
        return render(request, "429.html", {"page_title": _("Too many attempts")}, status=429)
    if form.is_valid():
        agreement = agreement_by_code(form.cleaned_data["code"])
        context |= {"is_asked": True, "agreement": agreement}
        if agreement:
            context["is_unchanged"] = not any(problems_of(agreement))
            context["is_inside"] = reachable_agreement(request.member, agreement)
    return render(request, "careerplan/verify_agreement.html", context)
