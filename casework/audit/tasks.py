"""Celery's entrances to the outbox, the timetable and to jobs; and the jobs that clear up after them.

What is to be done stands in the database; arguments are ids. The services wake these tasks, so each service is imported
when its task runs.
"""

from celery import shared_task
from django.utils.translation import gettext_lazy as _

from casework.core.jobs import job


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
def ask_timed_jobs() -> None:
    """Ask for the jobs whose time has come. Two beats ask once."""
    from casework.audit.services.ask_timed_jobs import ask_timed_jobs as ask

    ask()


@job("clear_old_jobs", _("Clear files of old jobs"), rehearses=True)
def clear_old_jobs(progress) -> dict:
    """Delete results that are older than thirty days. Returns how many."""
    from casework.audit.services.clear_old_jobs import clear_old_jobs as clear

    return {"files": clear(dry_run=progress.dry_run)}


@job("clear_delivered", _("Clear what was delivered long ago"), rehearses=True)
def clear_delivered(progress) -> dict:
    """Delete outbox items that were delivered long ago. Returns how many."""
    from casework.audit.services.clear_delivered import clear_delivered as clear

    return {"items": clear(dry_run=progress.dry_run)}
