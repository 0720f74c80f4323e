"""The undo of a removed worksite job."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from careerplan.access import removed_placement_for, service_for
from careerplan.services import restore_placement as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def restore_placement(request, enrollment_id, service_id, placement_id):
    """Put the worksite job back and lead to its page."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = service_for(enrollment, service_id)
    try:
        act.restore_placement(request.user, removed_placement_for(service, placement_id))
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("The worksite job is back."))
    return redirect("careerplan:edit_placement", enrollment.public_id, service.public_id)
