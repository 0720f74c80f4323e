"""Celery's entrance to the jobs about accounts."""

from celery import shared_task

from casework.accounts.services.lock_inactive_accounts import lock_inactive_accounts as lock_what_is_due


@shared_task
def lock_inactive_accounts() -> None:
    """Lock unused accounts and warn their owners; once a day, harmless when it runs twice or late."""
    lock_what_is_due()
