"""The undo of "not eligible or not participating"."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.intake.access import open_intake
from casework.intake.services import undo_not_eligible as act


def undo_not_eligible(request, enrollment_id):
    """POST: open the enrollment again and lead back to the tab."""
    enrollment = open_intake(request, enrollment_id, "undo_not_eligible", to=Can.EDIT)
    try:
        act.undo_not_eligible(request.user, enrollment)
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("The enrollment is open again."))
    return redirect("intake:show_intake", enrollment_id)
