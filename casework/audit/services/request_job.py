"""Somebody asks for a job: one row of the ledger, and a worker is woken."""

import uuid
from functools import partial

from django.db import transaction

from casework.audit.models import JobRun
from casework.audit.services.record_event import recording
from casework.audit.tasks import run_job
from casework.core.jobs import job_named


def request_job(requester, name, *, parameters=None, dry_run=False, slot="", file=None, wakes=True):
    """Ask for the job `name` and return its `JobRun`, whose page is `audit:show_job`.

    `requester` is a User, or None for the timetable. `parameters` holds ids and choices only, no personal data.
    With `dry_run` the job checks and reports, and changes nothing. `slot` (at most 120 characters) names what is
    asked for: the same slot again gives the run that is there, so a repeated request or a second timetable runs
    nothing twice. `file` is an open file the job reads. Without `wakes` the caller runs it. Raises `UnknownWork` for a
    job nobody registered.
    """
    job_named(name)
    slot = slot or f"{name}:{uuid.uuid4()}"
    with recording(requester, "request_job", job=name, dry_run=dry_run) as event:
        fields = {
            "name": name,
            "requested_by": requester,
            "parameters": {**(parameters or {}), "dry_run": dry_run},
        }
        run, is_new = JobRun.objects.get_or_create(slot=slot, defaults=fields)
        if not is_new:
            event.drop()
            return run
        if file is not None:
            run.file.save(uuid.uuid4().hex, file, save=True)
        event.about(run)
        if wakes:
            wake = partial(run_job.apply_async, args=[run.pk], retry=False, ignore_result=True)
            transaction.on_commit(wake, robust=True)
    return run
