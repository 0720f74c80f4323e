"""A customer takes an own story back."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect

from casework.cases.access import own_enrollment
from outcomes.access import own_story_for
from outcomes.queries.stories import withdrawn_words
from outcomes.services.withdraw_success_story import withdraw_success_story


def withdraw_my_story(request, enrollment_id, story_id):
    """POST: make it a draft of its writer again."""
    enrollment = own_enrollment(request.member, enrollment_id)
    story = own_story_for(request.member, enrollment, story_id)
    try:
        withdraw_success_story(request.user, story)
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, withdrawn_words(story))
    return redirect("outcomes:list_my_stories", enrollment.public_id)
