"""Somebody wants to know now what a system of the state has ready."""

import time
from datetime import timedelta

from casework.audit.models import JobRun
from casework.audit.services.request_job import request_job
from casework.core import clock
from casework.exchange.ports import is_set_up

PATIENCE = 5
"""Seconds that a page waits for the answer; a system that takes longer goes on in the background."""

STEP = 0.1


def request_deliveries(actor, system, enrollment):
    """Ask for the job that takes what `system` (System) has ready and return its JobRun; None where none is set up.

    It is waited for shortly: a run without `finished_at` goes on, and its page leads back to `enrollment`. Who asks
    again meanwhile gets the run that is under way.
    """
    if not is_set_up(system):
        return None
    name, asked_for = f"take_{system}_deliveries", str(enrollment.public_id)
    until = time.monotonic() + PATIENCE
    under_way = JobRun.objects.filter(name=name, requested_by=actor, finished_at=None)
    run = under_way.filter(parameters__enrollment=asked_for).order_by("pk").first()
    parameters = {
        "enrollment": asked_for,
        "awaited_until": (clock.now() + timedelta(seconds=PATIENCE)).isoformat(),
    }
    run = run or request_job(actor, name, parameters=parameters)
    run.refresh_from_db()
    while run.finished_at is None and time.monotonic() < until:
        time.sleep(STEP)
        run.refresh_from_db()
    return run
