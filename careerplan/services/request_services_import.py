"""Somebody saves a rehearsed file of services that has too many rows to be saved while they wait."""

import json

from django.core.files.base import ContentFile

from careerplan.queries.bulk import packed
from casework.audit.services.request_job import request_job

MOST_SAVED_AT_ONCE = 200
"""Rows that are saved at once; more are saved by a job with progress."""


def request_services_import(user, program, entries, *, once):
    """Ask for `entries` (sound ones, as rehearsed) to be saved by a job; return the JobRun.

    The rows travel in the job's private file: ids, codes, dates and hours, no names. The reach is the one the user has
    when the job runs. The same `once` gives the same run.
    """
    rows = ContentFile(json.dumps([packed(entry) for entry in entries]).encode(), name="rows.json")
    return request_job(
        user,
        "import_services",
        parameters={"program": program},
        slot=f"import_services:{user.pk}:{once}",
        file=rows,
    )
