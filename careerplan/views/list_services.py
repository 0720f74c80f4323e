"""The services of a plan by goal (F016, F327-F333)."""

from django.shortcuts import render

from careerplan.queries import doubts_about_services, page_name, plan_context, read_plan
from careerplan.services.ensure_preset_goals import ensure_preset_goals
from casework.cases.access import open_case
from casework.core import clock
from casework.intake.queries.offered import offered_activities
from programs.registry import get_program


def list_services(request, enrollment_id):
    """Add, assign, manage: the three steps. With `?show=complete` only what was completed successfully."""
    enrollment = open_case(request, enrollment_id, "list_services")
    heading = page_name(get_program(enrollment.program), "add_steps")
    context = plan_context(request.member, enrollment, page="add_steps", heading=heading)
    if context["can_edit"]:
        ensure_preset_goals(enrollment, request.user)
    context |= {
        "plan": read_plan(enrollment, offered_activities(enrollment, clock.today())),
        "doubts": doubts_about_services(enrollment),
        "only_complete": request.GET.get("show") == "complete",
    }
    return render(request, "careerplan/list_services.html", context)
