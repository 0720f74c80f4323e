"""The tab "Post-Assessment" of a service (F277)."""

from django.shortcuts import render

from careerplan.access import scored_service_for
from careerplan.queries import service_context
from careerplan.queries.module_scores import module_scores
from casework.cases.access import open_case


def list_module_scores(request, enrollment_id, service_id):
    """GET: the scores of training modules, with what was removed today. Only where the program has the tab."""
    enrollment = open_case(request, enrollment_id, "list_module_scores")
    service = scored_service_for(enrollment, service_id)
    scores, removed = module_scores(service)
    context = service_context(request.member, enrollment, service, "step_scores")
    return render(
        request, "careerplan/list_module_scores.html", context | {"scores": scores, "removed": removed}
    )
