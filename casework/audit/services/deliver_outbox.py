"""Delivery of what is due in the outbox: once, in spite of killed workers and doubled wake-ups."""

import logging
from datetime import timedelta

from django.db import transaction

from casework.audit.models import OutboxItem
from casework.core import clock
from casework.core.jobs import delivery_of

logger = logging.getLogger(__name__)

BATCH = 200
MOST_ATTEMPTS = 12
LONGEST_WAIT = timedelta(hours=6)


def deliver_outbox(limit=BATCH):
    """Deliver up to `limit` items that are due, oldest first, and return how many were delivered.

    Each item is locked for the length of its delivery and skipped by everybody else; its effect and its mark are
    one transaction. A killed worker leaves the item as it was. An item that fails waits longer each time, and is
    given up after twelve attempts, which takes about a day.
    """
    delivered = 0
    for _attempt in range(limit):
        outcome = _deliver_next()
        if outcome is None:
            break
        delivered += outcome
    return delivered


def _deliver_next():
    """Deliver the next item: 1 when it worked, 0 when it failed, None when nothing is due."""
    moment = clock.now()
    with transaction.atomic():
        item = OutboxItem.objects.due(moment).select_for_update(skip_locked=True).first()
        if item is None:
            return None
        item.attempts += 1
        fault = _fault_of(item)
        if fault is None:
            item.delivered_at, item.last_error = moment, ""
        else:
            _postpone(item, fault, moment)
        item.save(update_fields=["attempts", "delivered_at", "last_error", "due_at", "given_up_at"])
        return 1 if fault is None else 0


def _fault_of(item):
    """Run the item's delivery in a savepoint; None when it worked, else the name of what was raised.

    This is the boundary of all deliveries: whatever a handler raises becomes a later attempt, so that one item
    never holds up the others. The text of the error is not kept: a database's words can quote a person's data.
    """
    try:
        with transaction.atomic():
            delivery_of(item.kind)(item.payload)
    except Exception as error:
        return type(error).__name__
    return None


def _postpone(item, fault, moment):
    """Set the time of the next attempt, or give up."""
    item.last_error = fault
    item.due_at = moment + min(timedelta(minutes=2 ** (item.attempts - 1)), LONGEST_WAIT)
    if item.attempts >= MOST_ATTEMPTS:
        item.given_up_at = moment
    level = logging.ERROR if item.given_up_at else logging.WARNING
    logger.log(
        level, "Outbox item %s (%s) failed at attempt %s: %s", item.pk, item.kind, item.attempts, fault
    )
