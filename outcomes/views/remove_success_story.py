"""A success story is removed; undo stands on the tab until the end of the day (UX-27)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.access import story_of_staff_for
from outcomes.queries.tables import tab_url
from outcomes.services import remove_success_story as act


def remove_success_story(request, enrollment_id, story_id):
    """POST: remove it and lead back to the section."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    act.remove_success_story(request.user, story_of_staff_for(enrollment, story_id))
    messages.success(request, _("The story was removed. You can put it back until the end of the day."))
    return redirect(tab_url(enrollment, "success_stories"))
