"""What was changed in activities and services of the customers the reader reaches."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.queries.activity_changes import list_of_activity_changes


def list_activity_changes(request):
    """GET: filters, sorting, pages and a file; the last 30 days unless days are chosen."""
    page = list_of_activity_changes(request)
    if page.wants_export:
        return page.export()
    reports = {"label": _("Reports"), "url": reverse("careerplan:list_reports")}
    context = {
        "page_title": page.caption,
        "breadcrumbs": [reports, {"label": page.caption, "url": ""}],
        "list": page,
    }
    return render(request, "careerplan/list_activity_changes.html", context)
