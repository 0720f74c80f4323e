"""The undo of a removed skill gain."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.access import removed_skill_gain_for
from outcomes.queries.tables import tab_url
from outcomes.services import restore_skill_gain as act


def restore_skill_gain(request, enrollment_id, skill_gain_id):
    """POST: put the gain back and lead to its section."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    gain = removed_skill_gain_for(enrollment, skill_gain_id)
    try:
        act.restore_skill_gain(request.user, gain)
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("The gain is back."))
    return redirect(tab_url(enrollment, "skill_gains"))
