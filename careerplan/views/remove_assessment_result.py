"""An assessment result leaves the record; undo stands on the page until the end of the day (UX-27)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from careerplan.access import assessment_result_for
from careerplan.services import remove_assessment_result as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def remove_assessment_result(request, enrollment_id, result_id):
    """Remove it and lead back to the assessments."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    act.remove_assessment_result(request.user, assessment_result_for(enrollment, result_id))
    messages.success(
        request, _("The assessment result was removed. You can put it back below until the end of the day.")
    )
    return redirect("careerplan:review_assessments", enrollment_id=enrollment.public_id)
