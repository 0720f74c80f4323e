"""The goals of a plan (F020, F316)."""

from django.shortcuts import render

from careerplan.queries import page_name, plan_context, read_plan
from careerplan.services.ensure_preset_goals import ensure_preset_goals
from casework.cases.access import open_case
from programs.registry import get_program


def list_goals(request, enrollment_id):
    """Every goal, or with `?show=complete` those that are complete; what was removed today, to put back."""
    enrollment = open_case(request, enrollment_id, "list_goals")
    heading = page_name(get_program(enrollment.program), "set_goals")
    context = plan_context(request.member, enrollment, page="set_goals", heading=heading)
    if context["can_edit"]:
        ensure_preset_goals(enrollment, request.user)
    plan = read_plan(enrollment)
    only_complete = request.GET.get("show") == "complete"
    goals = plan.completed_goals if only_complete else plan.goals
    context |= {"plan": plan, "goals": goals, "only_complete": only_complete}
    return render(request, "careerplan/list_goals.html", context)
