"""A published success story, to read and to print."""

from django.shortcuts import render

from outcomes.access import published_story_for
from outcomes.queries.stories import read_story


def read_success_story(request, story_id):
    """GET: the story with the first name only."""
    story = published_story_for(request.member, story_id)
    return render(
        request, "outcomes/read_success_story.html", {"page_title": story.title, "page": read_story(story)}
    )
