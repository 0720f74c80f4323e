"""A request to the career planner is deleted as a duplicate (002:99)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.exchange.access import iwds_case, iwds_request_for
from casework.exchange.queries.iwds_page import iwds_page
from casework.exchange.services import delete_iwds_request as act


def delete_iwds_request(request, enrollment_id, iwds_request_id):
    """POST: close the request and lead back to the page, where it can be undone."""
    enrollment = iwds_case(request, enrollment_id, "delete_iwds_request", to=Can.EDIT)
    if act.delete_iwds_request(request.user, iwds_request_for(enrollment, iwds_request_id)):
        messages.success(request, _("The request was deleted. The service stays in the plan."))
    else:
        messages.info(request, _("The request was closed already."))
    return redirect(iwds_page(enrollment))
