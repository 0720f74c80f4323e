"""Celery's entrances to the outbox and to jobs. What is to be done stands in the database; arguments are ids.

The services wake these tasks, so each service is imported when its task runs.
"""

from celery import shared_task


@shared_task
def deliver_outbox() -> None:
    """Deliver what is due. Woken after commits, and each minute by the timetable in case a wake-up was lost."""
    from casework.audit.services.deliver_outbox import deliver_outbox as deliver

    deliver()


@shared_task
def run_job(run_id: int) -> None:
    """Run one job of the ledger. Woken twice, it runs once."""
    from casework.audit.services.run_job import run_job as run

    run(run_id)


@shared_task
def wake_jobs() -> None:
    """Wake jobs that were asked for and have not ended, in case a wake-up or a worker was lost."""
    from casework.audit.services.wake_jobs import wake_jobs as wake

    wake()


@shared_task
def clear_old_jobs() -> None:
    """Delete results that are older than thirty days."""
    from casework.audit.services.clear_old_jobs import clear_old_jobs as clear

    clear()


@shared_task
def clear_delivered() -> None:
    """Delete outbox items that were delivered long ago."""
    from casework.audit.services.clear_delivered import clear_delivered as clear

    clear()
