"""A customer withdraws the consent to a photo."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.cases.access import own_enrollment
from outcomes.access import own_story_for
from outcomes.services.remove_story_photo import remove_story_photo


def remove_my_story_photo(request, enrollment_id, story_id):
    """POST: take the photo out of the story."""
    enrollment = own_enrollment(request.member, enrollment_id)
    story = own_story_for(request.member, enrollment, story_id)
    try:
        remove_story_photo(request.user, story)
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("The photo was removed."))
    return redirect("outcomes:list_my_stories", enrollment.public_id)
