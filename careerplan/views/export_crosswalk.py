"""The IWDS crosswalk of one customer (F292)."""

from careerplan.queries.crosswalk import crosswalk_rows
from careerplan.services.export_crosswalk import export_crosswalk as note_export
from casework.cases.access import enrollment_for
from casework.core import clock
from casework.core.csv import csv_response


def export_crosswalk(request, enrollment_id):
    """GET: the customer's services as CSV in our documented columns; the download is recorded."""
    enrollment = enrollment_for(request.member, enrollment_id)
    rows = crosswalk_rows(enrollment)
    note_export(request.user, enrollment, rows=len(rows) - 1)
    return csv_response(rows, f"iwds-crosswalk-{clock.today().isoformat()}.csv")
