"""Delivered outbox items are kept for a while, to answer questions, and then go."""

from datetime import timedelta

from casework.audit.models import OutboxItem
from casework.core import clock

KEPT = timedelta(days=90)


def clear_delivered():
    """Delete items delivered over ninety days ago; those given up stay until somebody looks. Returns how many."""
    deleted, _kinds = OutboxItem.objects.filter(delivered_at__lt=clock.now() - KEPT).delete()
    return deleted
