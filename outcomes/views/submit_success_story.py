"""The draft of a story is submitted by staff."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.access import story_of_staff_for
from outcomes.notifications.stories import say_story_saved
from outcomes.services import submit_success_story as act


def submit_success_story(request, enrollment_id, story_id):
    """POST: submit it, say who was told, and lead back to its page."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    story = story_of_staff_for(enrollment, story_id)
    try:
        sent, _did = act.submit_success_story(request.user, story)
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        say_story_saved(request, sent)
    return redirect("outcomes:show_success_story", enrollment.public_id, story.public_id)
