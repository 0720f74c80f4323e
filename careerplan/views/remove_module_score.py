"""A post-assessment is removed; undo stands on the tab until the end of the day (UX-27)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from careerplan.access import module_score_for, scored_service_for
from careerplan.services import remove_module_score as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def remove_module_score(request, enrollment_id, service_id, score_id):
    """POST: remove the score and lead back to the tab."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    score = module_score_for(scored_service_for(enrollment, service_id), score_id)
    act.remove_module_score(request.user, score)
    messages.success(request, _("The score was removed. You can put it back until the end of the day."))
    return redirect("careerplan:list_module_scores", enrollment_id=enrollment_id, service_id=service_id)
