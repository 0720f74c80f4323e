"""The federal measures of a program and year."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from outcomes.queries.measures_page import MeasuresPage


def show_measures(request):
    """GET: a row for each measure; every count leads to its people. `export=csv` gives the table as a file."""
    page = MeasuresPage(request)
    if page.wants_export and page.is_valid:
        return page.export()
    crumbs = [
        {"label": _("Reports"), "url": reverse("careerplan:list_reports")},
        {"label": _("Measures"), "url": ""},
    ]
    context = {"page_title": _("Measures"), "breadcrumbs": crumbs, "list": page}
    return render(request, "outcomes/show_measures.html", context)
