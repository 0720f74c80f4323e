"""The undo of a removed service."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from careerplan.access import removed_service_for
from careerplan.services import restore_service as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from programs.registry import get_program


def restore_service(request, enrollment_id, service_id):
    """Put the service back and lead to the list."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = removed_service_for(enrollment, service_id)
    try:
        act.restore_service(request.user, service)
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        label = get_program(enrollment.program).catalogue.text(service.service_type)
        messages.success(request, _("%(service)s is back in the plan.") % {"service": label})
    return redirect("careerplan:list_services", enrollment_id=enrollment.public_id)
