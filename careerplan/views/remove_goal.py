"""A goal leaves the plan; undo stands on the list until the end of the day (UX-27)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from careerplan.access import goal_for
from careerplan.services import remove_goal as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def remove_goal(request, enrollment_id, goal_id):
    """Remove the goal, keep its services without one, and lead back to the list."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    goal = goal_for(enrollment, goal_id)
    try:
        count = act.remove_goal(request.user, goal)
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
        return redirect("careerplan:list_goals", enrollment_id=enrollment.public_id)
    text = _("The goal was removed. You can put it back below until the end of the day.")
    if count:
        text += " " + ngettext(
            "Its %(n)s service is now not assigned to a goal.",
            "Its %(n)s services are now not assigned to a goal.",
            count,
        ) % {"n": count}
    messages.success(request, text)
    return redirect("careerplan:list_goals", enrollment_id=enrollment.public_id)
