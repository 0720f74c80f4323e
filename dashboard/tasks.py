"""The sweep that folds the tally, and the jobs that count a day and write a long list into a file."""

import json
import tempfile
from contextlib import closing

from celery import shared_task
from django.core.files import File
from django.db import connection
from django.http import QueryDict
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.accounts.access import request_as
from casework.core.ciphers import decrypt
from casework.core.csv import BYTE_ORDER_MARK
from casework.core.jobs import JobProblem, job
from dashboard.queries.caseload_file import file_pieces
from dashboard.services.count_day import count_day as count_this_day
from dashboard.services.export_caseload_list import export_caseload_list as note_export
from dashboard.services.fold_tally import fold_tally as fold_this_tally
from dashboard.views.list_caseload import caseload_page


@shared_task
def fold_tally() -> None:
    """Every few minutes: the tally takes over its ledger. Late, pages read some rows more and say the same."""
    fold_this_tally()


@job("count_day", gettext_lazy("Count the day"))
def count_day(progress) -> dict:
    """Shortly before midnight: count the day as it ends. The count after midnight stands when this one is missed."""
    return {"rows": count_this_day()}


def _customers(_parameters):
    return _("Customers"), reverse("dashboard:list_caseload")


@job("export_caseload_list", gettext_lazy("Download the customer list"), exclusive=False, asked_on=_customers)
def export_caseload_list(progress) -> dict:
    """Write the list that was asked for into a file, within the reach that the person has now.

    The rows come over a connection of their own: the job's asks meanwhile whether it was cancelled.
    """
    asked = json.loads(decrypt(progress.parameters["asked"]))
    with translation.override(progress.requester.preferred_language), closing(connection.copy()) as reader:
        page = _asked_page(progress.requester, asked["query"])
        progress.expect(page.queryset.order_by().count())
        with tempfile.TemporaryFile() as file:
            file.write(BYTE_ORDER_MARK.encode())
            for piece, rows in file_pieces(page, reader):
                file.write(piece)
                progress.advance(rows)
            note_export(progress.requester, filters=asked["filters"], rows=progress.done)
            file.seek(0)
            progress.keep_file(File(file), page.file_name)
    return {"rows_written": progress.done}


def _asked_page(user, query):
    """The list of `query` as `user` may read it now. Raises JobProblem when its filters are not theirs any more."""
    request = request_as(user, QueryDict(query))
    page = caseload_page(request)
    if not request.member.is_staff or not page.filterset.form.is_valid():
        raise JobProblem(_("You may no longer read this list as you asked for it. Open it and ask again."))
    return page
