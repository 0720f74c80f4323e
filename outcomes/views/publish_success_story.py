"""A submitted story is published by a program manager or statewide staff."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.access import publishable_story_for
from outcomes.forms.publish_success_story import PublishSuccessStoryForm
from outcomes.services import publish_success_story as act


def publish_success_story(request, enrollment_id, story_id):
    """POST: publish what was read and lead back to its page."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    story = publishable_story_for(request.member, enrollment, story_id)
    try:
        version = PublishSuccessStoryForm(request.POST).read_version
        act.publish_success_story(request.user, story, version=version)
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("The story is published. Its writer was told."))
    return redirect("outcomes:show_success_story", enrollment.public_id, story.public_id)
