"""A credential is looked for in the local copy of the Credential Registry (F360)."""

from django.shortcuts import render

from careerplan.access import service_for
from careerplan.queries import service_context
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.queries.registry import find_in_registry, is_registry_loaded, registry_lines


def search_credential_registry(request, enrollment_id, service_id):
    """GET: the rows whose words are searched for, each with a link to the form that it fills in."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = service_for(enrollment, service_id)
    text = request.GET.get("q", "").strip()[:160]
    found, total = find_in_registry(text)
    context = service_context(request.member, enrollment, service, "step_credentials")
    context |= {"q": text, "lines": registry_lines(found), "total": total, "is_loaded": is_registry_loaded()}
    return render(request, "outcomes/search_credential_registry.html", context)
