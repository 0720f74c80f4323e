"""Deliveries as they stand: what was told of each, and from which day on the next are asked for."""

from datetime import timedelta

from django.db.models import Max

from casework.core.ciphers import decrypt
from casework.core.jobs import UnknownWork, job_named
from casework.exchange.enums import System
from casework.exchange.models import Delivery
from casework.exchange.ports import Report, is_set_up

LATE_DAYS = 28
"""So long after newer ones a delivery may still come and is asked for."""


def report_of(delivery):
    """The Report of a Delivery that was taken before, so that it is acknowledged as it was the first time."""
    rows = delivery.quarantined.order_by("line").values_list("line", "problems", "row")
    return Report(
        delivery.as_of,
        read=delivery.rows_read,
        taken=delivery.rows_taken,
        unchanged=delivery.rows_unchanged,
        quarantined=[(line, problems, decrypt(row)) for line, problems, row in rows],
        is_repeat=True,
    )


def since_of(system):
    """The day from which on deliveries of `system` are asked for; None while none was taken."""
    last = Delivery.objects.filter(system=system, taken_at__isnull=False).aggregate(last=Max("as_of"))["last"]
    return last - timedelta(days=LATE_DAYS) if last else None


def systems_to_ask():
    """The Systems that are set up, whose deliveries may be asked for."""
    return [system for system in System if is_set_up(system) and _has_job(system)]


def _has_job(system):
    try:
        job_named(f"take_{system}_deliveries")
    except UnknownWork:
        return False
    return True
