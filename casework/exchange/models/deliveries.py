"""What a system of the state sent, and the rows of it that could not be read."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from casework.core import clock
from casework.core.records import Record
from casework.exchange.enums import DeliveryKind, PortKind, System


class Delivery(Record):
    """A file or a batch of `system`, known by the digest of its bytes: what comes twice is taken once.

    `as_of` is the day its rows speak of, by which newer and older are told apart, whenever they arrive. One that has
    no `taken_at` was refused as a whole (`problem` says why) and may be tried again. `receipt` is what was answered.
    """

    system = models.CharField(max_length=10, choices=System)
    kind = models.CharField(max_length=20, choices=DeliveryKind, blank=True)
    port = models.CharField(max_length=10, choices=PortKind)
    name = models.CharField(max_length=160)
    sha256 = models.CharField(max_length=64)
    as_of = models.DateField(null=True, blank=True)
    received_at = models.DateTimeField(default=clock.now)
    taken_at = models.DateTimeField(null=True, blank=True)
    problem = models.CharField(max_length=40, blank=True)
    rows_read = models.PositiveIntegerField(default=0)
    rows_taken = models.PositiveIntegerField(default=0)
    rows_unchanged = models.PositiveIntegerField(default=0)
    rows_quarantined = models.PositiveIntegerField(default=0)
    receipt = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["-received_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["system", "sha256"], name="delivery_is_taken_once"),
            models.CheckConstraint(
                condition=Q(taken_at=None) | Q(problem="", as_of__isnull=False),
                name="taken_delivery_has_its_day",
            ),
        ]

    def __str__(self):
        return f"{self.system} {self.name}"


class QuarantinedRow(Record):
    """A row of a delivery that could not be taken. `line` counts the head of the delivery as line 1.

    `problems` are texts "column.problem". `row` is the line as it came, encrypted (`core/ciphers`): it is about a
    person whom nobody here may know. It is settled when it was taken after all or somebody set it aside.
    """

    delivery = models.ForeignKey(Delivery, models.PROTECT, related_name="quarantined")
    line = models.PositiveIntegerField()
    problems = ArrayField(models.CharField(max_length=80))
    row = models.TextField()
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["delivery_id", "line"]
        constraints = [
            models.UniqueConstraint(fields=["delivery", "line"], name="line_is_quarantined_once"),
        ]

    def __str__(self):
        return f"line {self.line} of {self.delivery_id}"
