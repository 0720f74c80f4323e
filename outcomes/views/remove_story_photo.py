"""The consent to a photo was withdrawn, as staff heard."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.access import story_for
from outcomes.services import remove_story_photo as act


def remove_story_photo(request, enrollment_id, story_id):
    """POST: take the photo out of the story and the uploads, and lead back to the story."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    story = story_for(enrollment, story_id)
    act.remove_story_photo(request.user, story)
    messages.success(request, _("The photo was removed from the story and from the uploads."))
    return redirect("outcomes:show_success_story", enrollment.public_id, story.public_id)
