"""The undo of `remove_success_story`."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.access import removed_story_for
from outcomes.queries.tables import tab_url
from outcomes.services import restore_success_story as act


def restore_success_story(request, enrollment_id, story_id):
    """POST: put it back and lead to the section."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    try:
        act.restore_success_story(request.user, removed_story_for(enrollment, story_id))
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("The story is back."))
    return redirect(tab_url(enrollment, "success_stories"))
