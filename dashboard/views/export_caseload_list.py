"""The caseload list as a file."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.core.csv import download
from casework.core.forms import FileForm
from dashboard.queries.caseload_file import file_pieces
from dashboard.services.export_caseload_list import export_caseload_list as note_export
from dashboard.services.request_caseload_list import request_caseload_list
from dashboard.views.list_caseload import caseload_page


def export_caseload_list(request):
    """The CSV of exactly the filtered rows and the columns in sight; the download is recorded (UX-11).

    GET sends it at once, or asks first when there are so many rows that a job makes the file. POST starts that job.
    """
    page = caseload_page(request)
    if not page.filterset.form.is_valid():
        return redirect(page.list_url)
    if not page.exports_as_job:
        note_export(request.user, filters=sorted(page.filterset.chosen), rows=page.counted)
        return download((piece for piece, _rows in file_pieces(page)), page.file_name)
    form = FileForm(request.POST or None, cancel_url=page.list_url)
    if form.is_valid():
        run = request_caseload_list(request.user, page, once=form.cleaned_data["once"])
        return redirect("audit:show_job", run.public_id)
    crumbs = [
        {"label": _("Customers"), "url": reverse("dashboard:list_caseload")},
        {"label": _("Download"), "url": ""},
    ]
    context = {
        "page_title": _("Download the customer list"),
        "breadcrumbs": crumbs,
        "form": form,
        "list": page,
    }
    return render(request, "dashboard/export_caseload_list.html", context)
