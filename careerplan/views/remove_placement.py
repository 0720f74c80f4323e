"""A worksite job that never began is taken off a service (F378)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from careerplan.access import service_for
from careerplan.queries.placements import placement_of
from careerplan.services import remove_placement as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def remove_placement(request, enrollment_id, service_id):
    """Remove the job and lead back to the picker; a second press changes nothing."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = service_for(enrollment, service_id)
    placement = placement_of(service)
    if placement is None:
        messages.info(request, _("There is no worksite job here any more."))
    else:
        try:
            act.remove_placement(request.user, placement)
        except ValidationError as problem:
            messages.error(request, problem.messages[0])
        else:
            messages.success(request, _("The worksite job was removed. Its opening is free again."))
    return redirect("careerplan:edit_placement", enrollment.public_id, service.public_id)
