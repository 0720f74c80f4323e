"""The undo of `remove_assessment_result`."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from careerplan.access import removed_assessment_result_for
from careerplan.services import restore_assessment_result as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def restore_assessment_result(request, enrollment_id, result_id):
    """Put it back and lead back to the assessments."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    try:
        act.restore_assessment_result(request.user, removed_assessment_result_for(enrollment, result_id))
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("The assessment result was put back."))
    return redirect("careerplan:review_assessments", enrollment_id=enrollment.public_id)
