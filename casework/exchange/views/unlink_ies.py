"""End a link with IES that was wrong."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.exchange.access import ies_case
from casework.exchange.enums import System
from casework.exchange.services.unlink_state import unlink_state


def unlink_ies(request, enrollment_id):
    """POST ends the link; a second time it is said that there is none."""
    enrollment = ies_case(request, enrollment_id, "unlink_ies", to=Can.EDIT)
    if unlink_state(request.user, enrollment, System.IES):
        messages.success(
            request, _("The link with IES is ended. What was taken over stays until you change it.")
        )
    else:
        messages.info(request, _("This customer was not linked with IES."))
    return redirect("exchange:show_ies", enrollment.public_id)
