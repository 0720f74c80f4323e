"""The undo of a removed post-assessment."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from careerplan.access import removed_module_score_for, scored_service_for
from careerplan.services import restore_module_score as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def restore_module_score(request, enrollment_id, service_id, score_id):
    """POST: put the score back and lead to the tab."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    score = removed_module_score_for(scored_service_for(enrollment, service_id), score_id)
    try:
        act.restore_module_score(request.user, score)
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("The score is back."))
    return redirect("careerplan:list_module_scores", enrollment_id=enrollment_id, service_id=service_id)
