"""Celery's entrances to the outbox and to jobs. What is to be done stands in the database; arguments are ids."""

from celery import shared_task

from casework.audit.services.deliver_outbox import deliver_outbox as deliver_what_is_due


@shared_task
def deliver_outbox() -> None:
    """Deliver what is due. Woken after commits, and each minute by the timetable in case a wake-up was lost."""
    deliver_what_is_due()
