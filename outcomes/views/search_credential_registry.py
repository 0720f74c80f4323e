"""A credential is looked for in the Credential Registry (F360)."""

from django.shortcuts import render

from careerplan.access import service_for
from careerplan.queries import service_context
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.queries.registry import TROUBLE_WORDS, registry_lines
from outcomes.registry import look_up
from outcomes.registry.look_up import is_set_up
from outcomes.registry.snapshot import Snapshot


def search_credential_registry(request, enrollment_id, service_id):
    """GET: the rows whose words are searched for, each with a link to the form that it fills in. Where the registry
    gives no answer the page says so, and the local copy answers."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = service_for(enrollment, service_id)
    text = request.GET.get("q", "").strip()[:160]
    found = look_up(text)
    context = service_context(request.member, enrollment, service, "step_credentials")
    context |= {
        "q": text,
        "lines": registry_lines(found.rows),
        "total": found.total,
        "trouble": TROUBLE_WORDS.get(found.trouble, ""),
        "is_loaded": is_set_up() or Snapshot().is_loaded(),
    }
    return render(request, "outcomes/search_credential_registry.html", context)
