"""The one way work is put off until after a commit."""

from functools import partial

from django.db import transaction

from casework.audit.models import OutboxItem
from casework.audit.tasks import deliver_outbox
from casework.core import clock


def enqueue(kind, key, payload, due_at=None):
    """Write down work of `kind` in the transaction of what caused it, and wake the worker when it is committed.

    `key` (at most 200 characters) names the work: asking twice gives one row, so a repeated request has one effect.
    `payload` holds ids only (security.md, threats 21 and 25). `due_at` is an aware datetime; now without it.
    A wake-up that is lost with the queue costs a minute: the sweeper finds the row. Returns nothing.
    """
    moment = clock.now()
    OutboxItem.objects.bulk_create(
        [OutboxItem(kind=kind, key=key, payload=payload, created_at=moment, due_at=due_at or moment)],
        ignore_conflicts=True,
    )
    if due_at is None or due_at <= moment:
        wake = partial(deliver_outbox.apply_async, retry=False, ignore_result=True)
        transaction.on_commit(wake, robust=True)
