"""A reader opens a message of theirs."""

from django.db import transaction

from casework.cases.models import Receipt
from casework.core import clock


def read_message(receipt):
    """Mark `receipt` as read now, the first time only. Returns the Receipt.

    No audit event: the receipt itself says who read what and when.
    """
    with transaction.atomic():
        if Receipt.objects.filter(pk=receipt.pk, read_at=None).update(read_at=clock.now()):
            receipt.refresh_from_db(fields=["read_at"])
    return receipt
