"""Somebody asks for the file of a list that is too long to be sent at once."""

import json

from django.http import QueryDict

from casework.audit.services.request_job import request_job
from casework.core.ciphers import encrypt


def request_caseload_list(user, page, *, once):
    """Ask for the file of `page`, a CaseloadPage, on behalf of `user`; return the JobRun (UX-11).

    What was asked is kept as the filters, order and columns in sight, under cipher: a filter may hold a name or four
    digits. The job's own reach is the one that the user has when it runs. The same `once` gives the same run.
    """
    asked = json.dumps({"query": _query_of(page), "filters": sorted(page.filterset.chosen)})
    return request_job(
        user,
        "export_caseload_list",
        parameters={"asked": encrypt(asked)},
        slot=f"export_caseload_list:{user.pk}:{once}",
    )


def _query_of(page):
    """The list as it is in sight, as a query that needs nothing remembered."""
    query = QueryDict(mutable=True)
    for name in page.filterset.filters:
        if page.filterset.data.get(name):
            query[name] = page.filterset.data[name]
    query.setlist("columns", [column.key for column in page.columns])
    if page.address.get("sort") or not query.get("q"):
        query["sort"] = page.sort
    return query.urlencode()
