"""The undo of a removed goal."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from careerplan.access import removed_goal_for
from careerplan.services import restore_goal as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def restore_goal(request, enrollment_id, goal_id):
    """Put the goal back and lead to the list."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    goal = removed_goal_for(enrollment, goal_id)
    try:
        act.restore_goal(request.user, goal)
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("The goal is back in the plan, with its services."))
    return redirect("careerplan:list_goals", enrollment_id=enrollment.public_id)
