"""The SUCCESS STORY GUIDE, to which "Add Success Story" leads (F061, F064)."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.cases.access import open_case
from casework.cases.queries import case_context
from outcomes.queries.tables import tab_url


def show_story_guide(request, enrollment_id):
    """GET: what a good story holds, for participants, employers and service providers, and the way to the form."""
    enrollment = open_case(request, enrollment_id, "show_story_guide")
    context = case_context(enrollment, tab="outcomes", heading=_("SUCCESS STORY GUIDE"))
    context["back_url"] = tab_url(enrollment, "success_stories")
    return render(request, "outcomes/show_story_guide.html", context)
