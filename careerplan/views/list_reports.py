"""The reports a member may see (F385)."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from careerplan.queries.reports import reports_of


def list_reports(request):
    """GET: each report with what it answers; for leads, how many payments wait for them."""
    context = {"page_title": _("Reports"), "reports": reports_of(request.member)}
    return render(request, "careerplan/list_reports.html", context)
