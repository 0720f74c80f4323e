"""A customer's own success stories and where each stands."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.accounts.access import branding_of
from casework.accounts.context import look
from casework.cases.access import own_enrollment
from outcomes.access import own_stories
from outcomes.queries.stories import read_story


def list_my_stories(request, enrollment_id):
    """GET: how to tell a story, those the customer wrote, and those that were published about the customer."""
    enrollment = own_enrollment(request.member, enrollment_id)
    stories = [read_story(story) for story in own_stories(request.member, enrollment)]
    context = look(branding_of(enrollment.organisation)) | {
        "page_title": _("My success story"),
        "enrollment": enrollment,
        "stories": stories,
    }
    return render(request, "outcomes/list_my_stories.html", context)
