"""A job runs: once at a time, seen by the person who asked, cancelled when they say so, and told about at its end."""

import logging
from contextlib import contextmanager
from zlib import crc32

from django.core.cache import cache
from django.db import connection

from casework.audit.models import JobRun
from casework.audit.queries.jobs import progress_key
from casework.core import clock
from casework.core.events import job_finished
from casework.core.jobs import JobCancelled, JobProblem, job_named

logger = logging.getLogger(__name__)

LOCK_SPACE = 0x0CA5E
PROGRESS_SECONDS = 24 * 60 * 60
SHOWN_EVERY_SECONDS = 0.5
MOST_STARTS = 3


def run_job(run_id):
    """Run the job of the ledger's row `run_id` and return the row, or None when it was not this call's to run.

    A run that is finished, cancelled or running elsewhere is left alone; so is an exclusive job while another run
    of it goes on: the sweeper wakes it again. A run whose worker was killed is started afresh, three times at most:
    a job's effects must bear that. The job opens its own transactions.
    """
    run = JobRun.objects.filter(pk=run_id).first()
    if run is None or run.finished_at is not None:
        return None
    job = job_named(run.name)
    with _alone(job, run) as is_alone:
        if not is_alone or not _start(run):
            return None
        if run.result["starts"] > MOST_STARTS:
            _finish(run, status=JobRun.Status.FAILED, progress=JobProgress(run), fault="WorkerLost")
            return run
        outcome = _outcome_of(job, JobProgress(run))
        _finish(run, **outcome)
    return run


class JobProgress:
    """What a job is given: what was asked, how far it is, and whether to go on."""

    def __init__(self, run):
        self.run = run
        self.parameters = run.parameters
        self.done = 0
        self.total = None
        self._shown_at = None

    @property
    def dry_run(self):
        """Whether the job may only check and report."""
        return bool(self.parameters.get("dry_run"))

    @property
    def requester(self):
        """The User who asked, or None; the job asks the access doors with this person's reach of now."""
        return self.run.requested_by

    def expect(self, total):
        """Say how many steps there will be."""
        self.total = total
        self._show()

    def advance(self, steps=1):
        """Say that `steps` more are done. Raises `JobCancelled` when the person has cancelled the job."""
        self.done += steps
        moment = clock.now()
        if self._shown_at is None or (moment - self._shown_at).total_seconds() >= SHOWN_EVERY_SECONDS:
            self._shown_at = moment
            self._show()
            self.check()

    def check(self):
        """Raise `JobCancelled` when the person has cancelled the job."""
        status = JobRun.objects.filter(pk=self.run.pk).values_list("status", flat=True).first()
        if status == JobRun.Status.CANCELLED:
            raise JobCancelled

    def keep_file(self, file, name):
        """Keep `file` (an open file) as the job's result, offered under `name` on the job's page for 30 days."""
        if self.run.file:
            self.run.file.delete(save=False)
        self.run.file.save(f"{self.run.public_id.hex}.result", file, save=False)
        self.run.result = {**self.run.result, "file_name": name}

    def _show(self):
        """Progress lives in the cache: the job's own transaction would hide it until its end."""
        cache.set(progress_key(self.run), {"done": self.done, "total": self.total}, PROGRESS_SECONDS)


@contextmanager
def _alone(job, run):
    """Hold the job's lock in the database, or yield False at once. A killed worker's lock goes with its connection.

    The lock has a connection and an open transaction of its own: the job may open and end as many transactions as
    it likes, and a pooler in transaction mode cannot hand the lock to somebody else.
    """
    name = job.name if job.exclusive else f"{job.name}:{run.pk}"
    keeper = connection.copy()
    try:
        keeper.set_autocommit(False)
        with keeper.cursor() as cursor:
            cursor.execute(
                "SELECT pg_try_advisory_xact_lock(%s, %s)", [LOCK_SPACE, crc32(name.encode()) - 2**31]
            )
            is_alone = cursor.fetchone()[0]
        yield is_alone
    finally:
        _release(keeper)


def _release(keeper):
    """Give the lock back before the connection goes: a closed one is noticed by the server only a moment later."""
    try:
        keeper.rollback()
    finally:
        keeper.close()


def _start(run):
    """Mark the run as running; False when it was finished or cancelled since it was read."""
    waiting = JobRun.objects.filter(
        pk=run.pk, finished_at=None, status__in=[JobRun.Status.WAITING, JobRun.Status.RUNNING]
    )
    result = {**run.result, "starts": run.result.get("starts", 0) + 1}
    started = waiting.update(status=JobRun.Status.RUNNING, started_at=clock.now(), result=result)
    run.refresh_from_db()
    return bool(started)


def _outcome_of(job, progress):
    """How the job ended, as fields of its row.

    This is the boundary of all jobs: whatever is raised becomes an ending that the person is told. Only the name
    of an unforeseen error is kept; its text may quote a person's data.
    """
    try:
        result = job.work(progress) or {}
    except JobCancelled:
        return {"status": JobRun.Status.CANCELLED, "result": {}, "progress": progress}
    except JobProblem as problem:
        return {"status": JobRun.Status.FAILED, "error": str(problem)[:200], "progress": progress}
    except Exception as error:
        logger.error("Job %s (%s) failed: %s", progress.run.pk, job.name, type(error).__name__)
        return {"status": JobRun.Status.FAILED, "fault": type(error).__name__, "progress": progress}
    return {"status": JobRun.Status.DONE, "result": result, "progress": progress}


def _finish(run, *, status, progress, result=None, error="", fault=""):
    run.status = status
    run.error = error
    run.result = {**run.result, **(result or {}), **({"fault": fault} if fault else {})}
    run.done, run.total = progress.done, progress.total
    run.finished_at = clock.now()
    run.save()
    cache.delete(progress_key(run))
    job_finished.send(sender=JobRun, run=run)
