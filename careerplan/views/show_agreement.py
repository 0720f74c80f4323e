"""One signed plan, as it was agreed to, for staff and monitors (beyond N11)."""

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _

from careerplan.access import agreement_for
from careerplan.queries import plan_context
from careerplan.queries.agreements import agreements_of, chain_of, file_of, shown_agreement
from casework.cases.access import open_case


def show_agreement(request, enrollment_id, agreement_id):
    """The stored content in both languages, the signature, and whether text and chain are unchanged."""
    enrollment = open_case(request, enrollment_id, "show_agreement")
    agreement = agreement_for(enrollment, agreement_id)
    if not agreement.content:
        raise Http404
    context = plan_context(request.member, enrollment, page="plan_overview", heading=_("Signed plan"))
    chain = chain_of(agreements_of(enrollment))
    context |= shown_agreement(agreement) | file_of(agreement) | {"chain": chain}
    context["link"] = next(link for link in chain if link.agreement.pk == agreement.pk)
    return render(request, "careerplan/show_agreement.html", context)
