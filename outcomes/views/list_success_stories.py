"""The published success stories in the reader's reach."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from outcomes.access import published_stories
from outcomes.queries.stories import list_of_stories


def list_success_stories(request):
    """GET: the stories, the newest first; each opens a page that can be printed."""
    page = list_of_stories(request, published_stories(request.member))
    context = {"page_title": _("Success Stories"), "list": page}
    return render(request, "outcomes/list_success_stories.html", context)
