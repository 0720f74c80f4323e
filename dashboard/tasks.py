"""Celery's entrances to the jobs about standing. Each asks the ledger for one run a day, so twice does no harm."""

from celery import shared_task

from casework.audit.services.request_job import request_job
from casework.core import clock
from dashboard.services.count_day import count_day as count_this_day


@shared_task
def recompute_standing() -> None:
    """Just after midnight: bring standing up to the new day and count it."""
    request_job(None, "recompute_standing", slot=f"recompute_standing:{clock.today().isoformat()}")


@shared_task
def verify_standing() -> None:
    """At night: check standing against the facts."""
    request_job(None, "verify_standing", slot=f"verify_standing:{clock.today().isoformat()}")


@shared_task
def count_day() -> None:
    """Shortly before midnight: count the day as it ends. The count after midnight stands when this one is missed."""
    count_this_day()
