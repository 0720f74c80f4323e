"""Every request, signature and refusal of a plan, with the chain computed anew (beyond N11)."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from careerplan.queries import plan_context
from careerplan.queries.agreement_pages import agreements_context
from casework.cases.access import open_case


def list_agreements(request, enrollment_id):
    """What stands now and what changed since it was signed; below it everything before."""
    enrollment = open_case(request, enrollment_id, "list_agreements")
    context = plan_context(request.member, enrollment, page="plan_overview", heading=_("Agreements"))
    context |= agreements_context(enrollment)
    return render(request, "careerplan/list_agreements.html", context)
