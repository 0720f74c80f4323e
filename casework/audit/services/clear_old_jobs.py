"""Results of jobs are kept for thirty days (UX-29); then their files go."""

from datetime import timedelta

from casework.audit.models import JobRun
from casework.core import clock

KEPT = timedelta(days=30)


def clear_old_jobs(*, dry_run=False):
    """Delete the files of jobs that ended over thirty days ago; the rows of the ledger stay. Returns how many; with
    `dry_run` it only counts."""
    old = JobRun.objects.filter(finished_at__lt=clock.now() - KEPT).exclude(file="").order_by("pk")
    if dry_run:
        return old.count()
    count = 0
    for run in old.iterator():
        run.file.delete(save=False)
        run.file = ""
        run.save(update_fields=["file"])
        count += 1
    return count
