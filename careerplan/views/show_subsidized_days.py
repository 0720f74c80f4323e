"""The ledger of subsidized days and the placements of a customer (F338, F381, N15)."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from careerplan.access import supervises
from careerplan.queries import plan_context
from careerplan.queries.placements import placements_of
from careerplan.queries.subsidy import read_ledger
from casework.cases.access import open_case


def show_subsidized_days(request, enrollment_id):
    """GET: each placement, the formula, what is left under each limit, when it runs out, and what was added."""
    enrollment = open_case(request, enrollment_id, "show_subsidized_days")
    context = plan_context(request.member, enrollment, page="worksites", heading=_("Worksites"))
    spec = context["spec"]
    context |= {
        "placements": placements_of(enrollment, spec),
        "ledger": read_ledger(enrollment) if spec.subsidy else None,
        "may_override": supervises(request.member, enrollment),
    }
    return render(request, "careerplan/show_subsidized_days.html", context)
