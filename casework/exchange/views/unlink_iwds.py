"""End a link with IWDS that was wrong."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.exchange.access import iwds_case
from casework.exchange.enums import System
from casework.exchange.queries.iwds_page import iwds_page
from casework.exchange.services.unlink_state import unlink_state


def unlink_iwds(request, enrollment_id):
    """POST ends the link; a second time it is said that there is none."""
    enrollment = iwds_case(request, enrollment_id, "unlink_iwds", to=Can.EDIT)
    if unlink_state(request.user, enrollment, System.IWDS):
        text = _("The link with IWDS is ended. What was taken over stays until you change it.")
        messages.success(request, text)
    else:
        messages.info(request, _("This customer was not linked with IWDS."))
    return redirect(iwds_page(enrollment))
