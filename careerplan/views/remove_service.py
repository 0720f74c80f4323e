"""A service that never began leaves the plan; undo stands on the list until the end of the day (UX-27)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from careerplan.access import service_for
from careerplan.services import remove_service as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from programs.registry import get_program


def remove_service(request, enrollment_id, service_id):
    """Remove the service and lead back to the list."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = service_for(enrollment, service_id)
    try:
        act.remove_service(request.user, service)
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        label = get_program(enrollment.program).catalogue.text(service.service_type)
        text = _("%(service)s was removed. You can put it back below until the end of the day.")
        messages.success(request, text % {"service": label})
    return redirect("careerplan:list_services", enrollment_id=enrollment.public_id)
