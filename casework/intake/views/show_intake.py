"""The tab "Intake/Referral" (F094, F302, F326)."""

from functools import partial

from django.shortcuts import render

from casework.cases.queries import case_context
from casework.cases.queries.undo import recent_changes
from casework.intake.access import open_intake
from casework.intake.queries.intake_page import intake_page
from programs.registry import get_program

SHOWN_HERE = ("mark_not_eligible",)
"""What the page itself offers to take back."""


def show_intake(request, enrollment_id):
    """GET: SELECT YOUR NEXT STEP, enrollment at orientation, and what stands in the way."""
    enrollment = open_intake(request, enrollment_id, "show_intake")
    heading = get_program(enrollment.program).profile_tabs["intake"].text
    context = case_context(enrollment, tab="intake", heading=heading) | intake_page(enrollment)
    context["recent_changes"] = partial(recent_changes, request.user, enrollment, without=SHOWN_HERE)
    return render(request, "intake/show_intake.html", context)
