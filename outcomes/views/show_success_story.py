"""A success story with its status and what may be done with it."""

from django.shortcuts import render

from casework.cases.access import open_case
from casework.cases.queries import case_context
from outcomes.access import may_publish, story_for
from outcomes.queries.stories import read_story


def show_success_story(request, enrollment_id, story_id):
    """GET: the story, what to look at before it is published, and the acts open to the reader."""
    enrollment = open_case(request, enrollment_id, "show_success_story")
    story = story_for(enrollment, story_id)
    context = case_context(enrollment, tab="outcomes", heading=story.title)
    context |= {"page": read_story(story), "may_publish": may_publish(request.member, enrollment)}
    return render(request, "outcomes/show_success_story.html", context)
