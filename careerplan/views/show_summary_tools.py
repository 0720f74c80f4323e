"""The tab "Summary Tools" (F094, F302)."""

from django.shortcuts import render

from careerplan.queries.summary_tools import summary_tools_of
from casework.cases.access import open_tab
from casework.cases.queries import case_context
from programs.registry import get_program


def show_summary_tools(request, enrollment_id):
    """GET: each tool with how much stands behind it and since when."""
    enrollment = open_tab(request, enrollment_id, "show_summary_tools", "summary_tools")
    heading = get_program(enrollment.program).profile_tabs["summary_tools"].text
    context = case_context(enrollment, tab="summary_tools", heading=heading)
    return render(
        request, "careerplan/show_summary_tools.html", context | {"tools": summary_tools_of(enrollment)}
    )
