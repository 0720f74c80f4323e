"""The caseload list as a file."""

from dashboard.queries.remembered import Remembered
from dashboard.services.export_caseload_list import export_caseload_list as note_export
from dashboard.views.list_caseload import caseload_page


def export_caseload_list(request):
    """GET: the CSV of exactly the filtered rows and the columns in sight (UX-11); the download is recorded."""
    page = caseload_page(request, Remembered(request.user))
    note_export(request.user, filters=sorted(page.filterset.chosen), rows=page.counted)
    return page.export()
