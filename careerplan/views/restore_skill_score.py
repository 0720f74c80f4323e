"""The undo of `remove_skill_score`."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from careerplan.access import removed_skill_score_for
from careerplan.services import restore_skill_score as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def restore_skill_score(request, enrollment_id, skill_score_id):
    """Put it back and lead back to the assessments."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    try:
        act.restore_skill_score(request.user, removed_skill_score_for(enrollment, skill_score_id))
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("The score was put back."))
    return redirect("careerplan:review_assessments", enrollment_id=enrollment.public_id)
