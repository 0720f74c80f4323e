"""The undo of a removed planned gap."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.access import removed_planned_gap_for
from outcomes.services import restore_planned_gap as act


def restore_planned_gap(request, enrollment_id, gap_id):
    """POST: put the gap back and lead to the readiness page."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    gap = removed_planned_gap_for(enrollment, gap_id)
    try:
        act.restore_planned_gap(request.user, gap)
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("The planned gap is back."))
    return redirect("outcomes:show_exit_readiness", enrollment_id)
