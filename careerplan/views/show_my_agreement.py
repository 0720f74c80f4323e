"""The receipt of a signed plan, for the customer to keep (UX-25)."""

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _

from careerplan.access import agreement_for
from careerplan.queries.agreements import file_of, shown_agreement
from casework.cases.access import own_enrollment


def show_my_agreement(request, enrollment_id, agreement_id):
    """Number, time, code, what was agreed to and the PDF once it is made; to print."""
    enrollment = own_enrollment(request.member, enrollment_id)
    agreement = agreement_for(enrollment, agreement_id)
    if not agreement.content:
        raise Http404
    context = shown_agreement(agreement) | file_of(agreement)
    context |= {"page_title": _("Your signed plan"), "enrollment": enrollment}
    context["receipt_items"] = [
        {"label": _("Signed by"), "value": agreement.signer_name},
        {"label": _("Provider"), "value": context["who"]["provider"]},
    ]
    return render(request, "careerplan/show_my_agreement.html", context)
