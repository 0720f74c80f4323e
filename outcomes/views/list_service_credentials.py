"""The tab "Earned Credentials" of a service (F353, F360-F363)."""

from django.shortcuts import render

from careerplan.access import service_for
from careerplan.queries import service_context
from casework.cases.access import open_case
from outcomes.queries.credentials import (
    credential_lines,
    credentials_of_service,
    removed_today,
    required_rows,
)


def list_service_credentials(request, enrollment_id, service_id):
    """GET: the service's credentials, those whose words are searched for, and what the program still asks for."""
    enrollment = open_case(request, enrollment_id, "list_service_credentials")
    service = service_for(enrollment, service_id)
    text = request.GET.get("q", "").strip()[:160]
    found, total = credentials_of_service(service, text)
    context = service_context(request.member, enrollment, service, "step_credentials")
    context |= {
        "lines": credential_lines(context["spec"], found),
        "total": total,
        "q": text,
        "removed": removed_today(service),
        "requirements": required_rows(enrollment, service=service if context["can_edit"] else None),
    }
    return render(request, "outcomes/list_service_credentials.html", context)
