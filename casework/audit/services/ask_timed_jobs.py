"""The timetable asks for its jobs."""

from datetime import timedelta

from casework.audit.models import JobRun
from casework.audit.services.request_job import request_job
from casework.core import clock
from casework.schedule import TIMETABLE

PUNCTUAL = timedelta(minutes=10)


def ask_timed_jobs():
    """Ask for each job of the timetable whose last due moment nobody asked for yet; return the runs, in its order.

    A moment that was missed, because no beat ran, is caught up once, however many were missed: each job does all that
    is due. A job that never ran waits for its first moment, so that a new installation starts with none.
    """
    moment = clock.now()
    due = {timed.slot(moment): timed for timed in TIMETABLE}
    asked = set(JobRun.objects.filter(slot__in=due).values_list("slot", flat=True))
    missing = {slot: timed for slot, timed in due.items() if slot not in asked}
    return [
        request_job(None, timed.job, slot=slot)
        for slot, timed in missing.items()
        if moment - timed.last_due(moment) < PUNCTUAL or _has_run(timed.job)
    ]


def _has_run(name):
    return JobRun.objects.filter(name=name, requested_by=None).exists()
