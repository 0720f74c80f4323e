"""A payment is deleted; undo stands on the tab until the end of the day (UX-27)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from careerplan.access import cost_for, service_for
from careerplan.services import remove_cost as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def remove_cost(request, enrollment_id, service_id, cost_id):
    """Delete the payment and lead back to the tab."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = service_for(enrollment, service_id)
    try:
        act.remove_cost(request.user, service, cost_for(service, cost_id))
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(
            request, _("The payment was deleted. You can put it back below until the end of the day.")
        )
    return redirect("careerplan:list_costs", enrollment.public_id, service.public_id)
