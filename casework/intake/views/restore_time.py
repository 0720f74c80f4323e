"""The undo of a withdrawn time."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.intake.access import own_slot_for
from casework.intake.queries.schedule import week_url
from casework.intake.services import restore_time as act


def restore_time(request, slot_id):
    """POST: publish the time again and lead back to its week."""
    slot = own_slot_for(request.member, slot_id)
    try:
        act.restore_time(request.user, slot)
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("The time is back."))
    return redirect(week_url(slot))
