"""Why a customer counts in the federal measures, and when the answers can change."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.cases.access import open_case
from casework.cases.queries import case_context
from outcomes.queries.measures_of import measures_of


def show_measures_of(request, enrollment_id):
    """GET: every measure of this year and the years beside it; `year` puts another one first."""
    enrollment = open_case(request, enrollment_id, "show_measures_of")
    asked = request.GET.get("year", "")
    chosen = int(asked) if asked.isdecimal() and len(asked) == 4 and 1900 < int(asked) < 2200 else None
    context = case_context(enrollment, tab="outcomes", heading=_("Measures: why and when"))
    context |= {"years": measures_of(enrollment, chosen), "measures": context["spec"].measures}
    return render(request, "outcomes/show_measures_of.html", context)
