"""The Customer Services Report (F384-F389)."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.forms.show_services_report import ServicesReportForm
from careerplan.queries.report_page import ReportPage
from careerplan.queries.services_report import read_services_report


def show_services_report(request):
    """GET: the filters, and once a project is selected the table; each number leads to its customers."""
    form = ServicesReportForm.of(request)
    page = None
    if form.is_valid():
        report = read_services_report(request.member, form.asked)
        page = ReportPage(request, report, form, as_of=request.member.today)
    crumbs = [
        {"label": _("Reports"), "url": reverse("careerplan:list_reports")},
        {"label": _("Customer Services Report"), "url": ""},
    ]
    context = {"page_title": _("Customer Services Report"), "breadcrumbs": crumbs, "form": form, "list": page}
    return render(request, "careerplan/show_services_report.html", context)
