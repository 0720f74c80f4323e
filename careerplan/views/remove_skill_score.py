"""A score leaves the record; undo stands on the page until the end of the day (UX-27)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from careerplan.access import skill_score_for
from careerplan.services import remove_skill_score as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def remove_skill_score(request, enrollment_id, skill_score_id):
    """Remove it and lead back to the assessments."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    act.remove_skill_score(request.user, skill_score_for(enrollment, skill_score_id))
    messages.success(request, _("The score was removed. You can put it back below until the end of the day."))
    return redirect("careerplan:review_assessments", enrollment_id=enrollment.public_id)
