"""The services grid as a file that can come back (F392)."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.forms.filter_services import FilterServicesForm
from careerplan.queries.services_grid import GridPage, services_file
from careerplan.services.export_services import export_services as note_export
from careerplan.services.request_services_file import request_services_file
from casework.core.csv import ROWS_SENT_AT_ONCE
from casework.core.forms import FileForm
from casework.core.sheets import FORMATS, sheet_response


def export_services(request):
    """GET: every row of the grid with its id and version, as CSV or XLSX; the download is recorded (UX-11). When there
    are more rows than can be sent at once it asks first, and POST starts the job that makes the file."""
    filters = FilterServicesForm.of(request)
    if not filters.is_valid():
        return redirect(filters.report_url)
    page = GridPage(request, filters, as_of=request.member.today)
    kind = request.GET.get("format") if request.GET.get("format") in FORMATS else "csv"
    if page.counted <= ROWS_SENT_AT_ONCE:
        note_export(request.user, filters=page.parameters, rows=page.counted)
        name = f"services-{page.as_of.isoformat()}"
        return sheet_response(services_file(page), name, kind=kind, title=page.caption)
    grid_url = page.beside("edit_services")
    form = FileForm(request.POST or None, cancel_url=grid_url)
    if form.is_valid():
        run = request_services_file(request.user, page, kind=kind, once=form.cleaned_data["once"])
        return redirect("audit:show_job", run.public_id)
    crumbs = [
        {"label": _("Reports"), "url": reverse("careerplan:list_reports")},
        {"label": _("Customer Services Report"), "url": page.report_url},
        {"label": page.caption, "url": grid_url},
        {"label": _("Export"), "url": ""},
    ]
    context = {"page_title": _("Export services"), "breadcrumbs": crumbs, "form": form, "list": page}
    return render(request, "careerplan/export_services.html", context)
