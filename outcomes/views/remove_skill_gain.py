"""A skill gain is removed; undo stands on the tab until the end of the day (UX-27)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.access import skill_gain_for
from outcomes.queries.tables import tab_url
from outcomes.services import remove_skill_gain as act


def remove_skill_gain(request, enrollment_id, skill_gain_id):
    """POST: remove the gain and lead back to its section."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    act.remove_skill_gain(request.user, skill_gain_for(enrollment, skill_gain_id))
    messages.success(request, _("The gain was removed. You can put it back until the end of the day."))
    return redirect(tab_url(enrollment, "skill_gains"))
