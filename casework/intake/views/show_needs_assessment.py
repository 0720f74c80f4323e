"""The needs assessment with its parts, its answers and what they recommend (F300)."""

from django.http import Http404
from django.shortcuts import render

from casework.cases.queries import case_context
from casework.intake.access import open_intake
from casework.intake.queries.needs_assessment import needs_assessment_of


def show_needs_assessment(request, enrollment_id):
    """GET: each part can be opened again at any time."""
    enrollment = open_intake(request, enrollment_id, "show_needs_assessment")
    assessed = needs_assessment_of(enrollment)
    if assessed is None:
        raise Http404
    context = case_context(enrollment, tab="intake", heading=str(assessed.form.title))
    return render(request, "intake/show_needs_assessment.html", context | {"assessed": assessed})
