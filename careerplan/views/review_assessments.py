"""Step 1 of the plan: what is known of the customer (F253, F300-F310)."""

from django.shortcuts import render

from careerplan.queries import page_name, plan_context
from careerplan.queries.assessments import barrier_words, read_assessments
from casework.cases.access import open_case
from casework.intake.queries.answers import intake_cards
from casework.intake.queries.needs_assessment import needs_assessment_of
from programs.registry import get_program


def review_assessments(request, enrollment_id):
    """Assessments with their results, test scores with NRS levels, summaries, situations, recommended services."""
    enrollment = open_case(request, enrollment_id, "review_assessments")
    heading = page_name(get_program(enrollment.program), "review_assessments")
    context = plan_context(request.member, enrollment, page="review_assessments", heading=heading)
    context["assessments"] = found = read_assessments(enrollment)
    context["barrier_words"] = barrier_words(enrollment, found.barriers)
    context["needs"] = needs = needs_assessment_of(enrollment) if context["spec"].intake_steps else None
    context["intake_cards"] = intake_cards(enrollment, assessment=needs and needs.row)
    return render(request, "careerplan/review_assessments.html", context)
