"""A new goal statement (F021, F258)."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.forms.add_goal import AddGoalForm
from careerplan.notifications.goals import say_goal_saved
from careerplan.queries import plan_context
from careerplan.services import add_goal as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from programs.registry import get_program


def add_goal(request, enrollment_id):
    """The window "Add Goal"; saving leads back to the list."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    home = reverse("careerplan:list_goals", args=[enrollment.public_id])
    form = AddGoalForm(
        request.POST if request.method == "POST" else None,
        enrollment=enrollment,
        spec=get_program(enrollment.program),
        cancel_url=home,
    )
    if form.is_valid():
        try:
            goal = act.add_goal(
                request.user, enrollment, key=form.cleaned_data["key"], confirm=form.confirms, **form.values
            )
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            say_goal_saved(request, goal, confirmed=form.confirms)
            return redirect(home)
    context = plan_context(request.member, enrollment, page="set_goals", heading=_("Add Goal"))
    return render(request, "careerplan/add_goal.html", {**context, "form": form})
