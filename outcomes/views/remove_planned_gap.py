"""A planned gap is removed; undo stands on the page until the end of the day (UX-27)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.access import planned_gap_for
from outcomes.services import remove_planned_gap as act


def remove_planned_gap(request, enrollment_id, gap_id):
    """POST: remove the gap and lead back to the readiness page."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    act.remove_planned_gap(request.user, planned_gap_for(enrollment, gap_id))
    messages.success(request, _("The planned gap was removed. You can put it back until the end of the day."))
    return redirect("outcomes:show_exit_readiness", enrollment_id)
