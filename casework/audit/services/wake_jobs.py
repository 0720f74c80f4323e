"""Jobs whose wake-up was lost, or whose worker was killed, are woken again."""

from datetime import timedelta

from casework.audit.models import JobRun
from casework.audit.tasks import run_job
from casework.core import clock

GRACE = timedelta(minutes=1)


def wake_jobs():
    """Wake a worker for each run that was asked for over a minute ago and has not ended; returns how many.

    Waking a run that is in good hands does no harm: its lock is taken.
    """
    ids = JobRun.objects.filter(finished_at=None, requested_at__lt=clock.now() - GRACE).values_list(
        "pk", flat=True
    )
    woken = list(ids.order_by("pk"))
    for run_id in woken:
        run_job.apply_async(args=[run_id], ignore_result=True)
    return len(woken)
