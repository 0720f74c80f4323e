"""An assignment of many customers is taken back."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casework.accounts.enums import Can
from casework.cases.access import visible_enrollments
from casework.cases.services import undo_assign_customers as act
from dashboard.queries.assign_customers import events_of_batch


def undo_assign_customers(request, batch_id):
    """POST: every customer whom nobody assigned since gets the worker of before; the others are named."""
    events = events_of_batch(request.member, batch_id)
    if not events:
        raise Http404
    writable = visible_enrollments(request.member, Can.EDIT)
    try:
        found = act.undo_assign_customers(request.user, batch_id, events, writable)
    except ValidationError as problem:
        messages.info(request, problem.message)
        return redirect("dashboard:show_assignment", batch_id)
    count = len(found.returned)
    said = ngettext(
        "Undone: %(n)s customer has the worker of before.",
        "Undone: %(n)s customers have the worker of before.",
        count,
    )
    kept = [f"{row.customer}: {why}" for row, why in found.kept]
    said = " ".join([said % {"n": count}, *([_("Left as they are:"), " ".join(kept)] if kept else [])])
    (messages.success if count else messages.info)(request, said)
    return redirect("dashboard:show_assignment", batch_id)
