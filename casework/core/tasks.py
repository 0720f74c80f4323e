"""Background jobs that keep the house clean."""

from celery import shared_task
from django.core.management import call_command


@shared_task
def clear_expired_sessions() -> None:
    """Delete sessions that have ended, so that the table holds live ones only."""
    call_command("clearsessions")
