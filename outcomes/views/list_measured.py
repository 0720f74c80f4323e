"""The people behind a count of the measures."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from outcomes.access import measured_count_for
from outcomes.queries.measured_people import MeasuredPage
from outcomes.queries.measures_page import GROUPS, MeasuresPage


def list_measured(request):
    """GET: each person with the rule's answer and why; sorting, pages and a file. For who may open counts."""
    table = MeasuresPage(request, asked_only=True)
    group = request.GET.get("group", "")
    measure = measured_count_for(request.member, table.spec, request.GET.get("measure", ""))
    if not table.is_valid:
        return redirect("outcomes:show_measures")
    page = MeasuredPage(request, table, measure, group if group in GROUPS else GROUPS[0])
    if page.wants_export:
        return page.export()
    crumbs = [
        {"label": _("Reports"), "url": reverse("careerplan:list_reports")},
        {"label": _("Measures"), "url": page.table_url},
        {"label": page.caption, "url": ""},
    ]
    context = {"page_title": page.caption, "breadcrumbs": crumbs, "list": page}
    return render(request, "outcomes/list_measured.html", context)
