"""A submitted or published story is taken back by staff."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.access import story_for
from outcomes.queries.tables import tab_url
from outcomes.services import withdraw_success_story as act


def withdraw_success_story(request, enrollment_id, story_id):
    """POST: make it a draft again and lead back to its page; to the section where it is the customer's draft again."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    story = story_for(enrollment, story_id)
    try:
        act.withdraw_success_story(request.user, story)
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("The story was taken back. It is a draft of its writer again."))
    if story.is_customers_own:
        return redirect(tab_url(enrollment, "success_stories"))
    return redirect("outcomes:show_success_story", enrollment.public_id, story.public_id)
