"""View recommended providers and send Referrals (seed 004:214)."""

from django.core.paginator import Paginator
from django.shortcuts import render

from casework.cases.queries import case_context
from casework.intake.access import open_intake
from casework.intake.queries.recommended import recommended_providers
from programs.registry import get_program

SIZE = 20


def list_recommended_providers(request, enrollment_id):
    """GET: programs of the fiscal year, best first, each with its reasons; `q` narrows by words. What is chosen goes to
    the page that sends."""
    enrollment = open_intake(request, enrollment_id, "list_recommended_providers")
    wishes, found = recommended_providers(enrollment)
    text = request.GET.get("q", "").strip()[:80]
    shown = [row for row in found if text.lower() in f"{row.program.name} {row.program.organisation}".lower()]
    heading = get_program(enrollment.program).intake_steps["send_referrals"].text
    context = case_context(enrollment, tab="intake", heading=heading)
    context |= {
        "wishes": wishes,
        "page": Paginator(shown, SIZE).get_page(request.GET.get("page")),
        "total": len(found),
        "q": text,
    }
    return render(request, "intake/list_recommended_providers.html", context)
