"""What was sent to whom, and who has read it."""

import pghistory
from django.conf import settings
from django.db import models

from casework.accounts.models import Organisation
from casework.cases.enums import MessageKind
from casework.cases.models.customers import Customer
from casework.cases.models.enrollments import Enrollment
from casework.cases.models.notes import CaseNote
from casework.core import clock
from casework.core.records import Record


@pghistory.track()
class Message(Record):
    """A message or notice, kept once; each reader has a receipt. Mail carries a link only."""

    kind = models.CharField(max_length=10, choices=MessageKind, default=MessageKind.MESSAGE)
    sender = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="sent_messages"
    )
    customer = models.ForeignKey(Customer, models.PROTECT, null=True, related_name="messages")
    enrollment = models.ForeignKey(Enrollment, models.PROTECT, null=True, related_name="messages")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    case_note = models.ForeignKey(CaseNote, models.PROTECT, null=True, related_name="messages")
    subject = models.CharField(max_length=160)
    text = models.TextField(max_length=20_000)
    link = models.CharField(max_length=200, blank=True)
    sent_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-sent_at", "-id"]

    def __str__(self):
        return f"{self.kind} {self.pk}"


class Receipt(models.Model):
    """A message as it stands in one person's inbox."""

    message = models.ForeignKey(Message, models.CASCADE, related_name="receipts")
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="receipts")
    by_email = models.BooleanField(default=False)
    read_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-message_id"]
        indexes = [models.Index(fields=["reader", "-message"], name="inbox_of_reader")]
        constraints = [
            models.UniqueConstraint(fields=["message", "reader"], name="one_receipt_per_reader"),
        ]

    def __str__(self):
        return f"{self.message_id} to {self.reader_id}"
