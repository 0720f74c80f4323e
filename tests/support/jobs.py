"""Running a job as the timetable does, in the test's own process."""

from casework.audit.services.request_job import request_job
from casework.audit.services.run_job import run_job


def run_now(name, **asked):
    """Ask for the job `name` (`asked` as in `request_job`) and run it to its end; returns the JobRun."""
    run = run_job(request_job(asked.pop("requester", None), name, wakes=False, **asked).pk)
    assert run.status == "done", (run.error, run.result)
    return run
