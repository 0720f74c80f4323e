"""The undo of a deleted payment."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from careerplan.access import removed_cost_for, service_for
from careerplan.services import restore_cost as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def restore_cost(request, enrollment_id, service_id, cost_id):
    """Put the payment back and lead to the tab."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = service_for(enrollment, service_id)
    try:
        act.restore_cost(request.user, service, removed_cost_for(service, cost_id))
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("The payment is back."))
    return redirect("careerplan:list_costs", enrollment.public_id, service.public_id)
