"""A routine change of today is taken back (UX-27, N5)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.cases.queries.frame import address
from casework.cases.services import undo_act as act
from casework.core.http import safe_redirect


def undo_act(request, enrollment_id):
    """POST `act`, the number of the person's own act, and `next`, the page to come back to."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    number, target = request.POST.get("act", ""), request.POST.get("next", "")
    try:
        done = act.undo_act(request.user, enrollment, int(number) if number.isdecimal() else 0)
    except ValidationError as problem:
        messages.warning(request, " ".join(problem.messages))
    else:
        target = "" if done.gone and done.gone in target else target
        messages.success(request, _("Undone: %(act)s") % {"act": done.sentence})
        for text in done.skipped:
            messages.warning(request, _("Not undone: %(why)s") % {"why": text})
        for text in done.stays:
            messages.info(request, _("This came with it and stays: %(act)s") % {"act": text})
    home = address("cases:show_update_log", enrollment.public_id)
    return safe_redirect(request, target, home)
