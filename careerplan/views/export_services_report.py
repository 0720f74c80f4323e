"""The Customer Services Report as a file (F386)."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _

from careerplan.forms.show_services_report import ServicesReportForm
from careerplan.queries.report_file import report_rows
from careerplan.queries.report_page import ReportPage
from careerplan.queries.services_report import read_services_report
from casework.core.sheets import FORMATS, sheet_response


def export_services_report(request):
    """GET: exactly the rows of the report in their order, as CSV or, with `?format=xlsx`, as a workbook (UX-11).
    Numbers only, so it is no download of customers."""
    form = ServicesReportForm.of(request)
    if not form.is_valid():
        return redirect(form.report_url)
    page = ReportPage(
        request, read_services_report(request.member, form.asked), form, as_of=request.member.today
    )
    kind = request.GET.get("format", "")
    return sheet_response(
        report_rows(page),
        f"customer-services-{page.as_of.isoformat()}",
        kind=kind if kind in FORMATS else "csv",
        title=_("Customer Services Report"),
    )
