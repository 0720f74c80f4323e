"""Delivered outbox items are kept for a while, to answer questions, and then go."""

from datetime import timedelta

from casework.audit.models import OutboxItem
from casework.core import clock

KEPT = timedelta(days=90)


def clear_delivered(*, dry_run=False):
    """Delete items delivered over ninety days ago; those given up stay until somebody looks. Returns how many; with
    `dry_run` it only counts."""
    old = OutboxItem.objects.filter(delivered_at__lt=clock.now() - KEPT)
    if dry_run:
        return old.count()
    deleted, _kinds = old.delete()
    return deleted
