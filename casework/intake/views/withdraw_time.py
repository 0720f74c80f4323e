"""A free time is withdrawn; publish again stands on the schedule until the end of the day (UX-27)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.intake.access import own_slot_for
from casework.intake.queries.schedule import week_url
from casework.intake.services import withdraw_time as act


def withdraw_time(request, slot_id):
    """POST: withdraw the time and lead back to its week."""
    slot = own_slot_for(request.member, slot_id)
    try:
        act.withdraw_time(request.user, slot)
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("The time was withdrawn. You can put it back until the end of the day."))
    return redirect(week_url(slot))
