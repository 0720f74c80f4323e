"""A goal is amended (F026)."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.access import goal_for
from careerplan.forms.edit_goal import EditGoalForm
from careerplan.notifications.goals import say_goal_saved
from careerplan.queries import last_change, plan_context
from careerplan.services import edit_goal as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from programs.registry import get_program


def edit_goal(request, enrollment_id, goal_id):
    """The window of one goal; two people who save at once are shown both texts (409)."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    goal = goal_for(enrollment, goal_id)
    home = reverse("careerplan:list_goals", args=[enrollment.public_id])
    form = EditGoalForm(
        request.POST if request.method == "POST" else None,
        instance=goal,
        enrollment=enrollment,
        spec=get_program(enrollment.program),
        cancel_url=home,
    )
    if form.is_valid():
        try:
            goal = act.edit_goal(
                request.user, goal, version=form.saved_version, confirm=form.confirms, **form.values
            )
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            say_goal_saved(request, goal, confirmed=form.confirms)
            return redirect(home)
    context = plan_context(request.member, enrollment, page="set_goals", heading=_("Edit Goal"))
    context |= {"form": form, "goal": goal, "stamp": last_change(goal)}
    return render(request, "careerplan/edit_goal.html", context, status=409 if form.is_stale else 200)
