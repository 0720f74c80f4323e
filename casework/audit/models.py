"""What happened, who looked, what must still be delivered, and which jobs ran."""

import uuid
from datetime import datetime

import pgtrigger
from django.conf import settings
from django.db import models

from casework.core import clock


class AuditEventQuerySet(models.QuerySet):
    def of_enrollment(self, enrollment_id):
        """Events about one enrollment, newest first."""
        return self.filter(enrollment_id=enrollment_id).order_by("-occurred_at", "-id")


class AuditEvent(models.Model):
    """One act of one person, written in the same transaction as what it did. Append-only.

    `context_id` joins it to the row history that the database triggers wrote, so the log
    can say in words what the rows say in columns. Ids are plain numbers: the log outlives
    what it speaks of and knows nothing of the apps above it.
    """

    occurred_at = models.DateTimeField(default=clock.now)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    actor_label = models.CharField(max_length=200, blank=True)
    action = models.CharField(max_length=60)
    reason = models.CharField(max_length=500, blank=True)
    program = models.CharField(max_length=40, blank=True)
    organisation_id = models.BigIntegerField(null=True)
    customer_id = models.BigIntegerField(null=True)
    enrollment_id = models.BigIntegerField(null=True)
    object_type = models.CharField(max_length=60, blank=True)
    object_id = models.BigIntegerField(null=True)
    detail = models.JSONField(default=dict)
    request_id = models.CharField(max_length=64, blank=True)
    context_id = models.UUIDField(null=True)

    objects = AuditEventQuerySet.as_manager()

    class Meta:
        ordering = ["-occurred_at", "-id"]
        indexes = [
            models.Index(fields=["customer_id", "-occurred_at"], name="audit_by_customer"),
            models.Index(fields=["enrollment_id", "-occurred_at"], name="audit_by_enrollment"),
            models.Index(fields=["action", "-occurred_at"], name="audit_by_action"),
        ]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self):
        return f"{self.action} {self.object_type} {self.object_id or ''}".strip()


class RecordView(models.Model):
    """Someone opened a page about a customer, downloaded a file or revealed a masked value."""

    viewed_at = models.DateTimeField(default=clock.now)
    viewer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    page = models.CharField(max_length=80)
    customer_id = models.BigIntegerField()
    enrollment_id = models.BigIntegerField(null=True)
    organisation_id = models.BigIntegerField(null=True)
    object_id = models.BigIntegerField(null=True)
    request_id = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["-viewed_at", "-id"]
        indexes = [
            models.Index(fields=["customer_id", "-viewed_at"], name="views_by_customer"),
            models.Index(fields=["viewer", "-viewed_at"], name="views_by_viewer"),
        ]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self):
        return f"{self.page} {self.viewed_at:%Y-%m-%d %H:%M}"


class OutboxItemQuerySet(models.QuerySet):
    def due(self, at):
        """Undelivered items whose time has come at `at` (aware datetime, inclusive), oldest first."""
        return self.filter(delivered_at=None, given_up_at=None, due_at__lte=at).order_by("due_at", "id")


class OutboxItem(models.Model):
    """Work that must happen exactly once after a commit; the queue only wakes the worker.

    `key` makes it idempotent: the same work asked for twice is one row. `payload` holds ids only.
    """

    key = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=60)
    payload = models.JSONField(default=dict)
    created_at = models.DateTimeField(default=clock.now)
    due_at = models.DateTimeField(default=clock.now)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=200, blank=True)
    delivered_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)

    objects = OutboxItemQuerySet.as_manager()

    class Meta:
        ordering = ["due_at", "id"]
        indexes = [
            models.Index(
                fields=["due_at"],
                name="outbox_due",
                condition=models.Q(delivered_at=None, given_up_at=None),
            ),
        ]

    def __str__(self):
        return f"{self.kind} {self.key}"


class JobRun(models.Model):
    """One run of a job: who asked, how far it is, how it ended. `slot` allows one run per due time."""

    class Status(models.TextChoices):
        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"
        CANCELLED = "cancelled"

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=60)
    slot = models.CharField(max_length=120, unique=True)
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.WAITING)
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    requested_at = models.DateTimeField(default=clock.now)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(null=True)
    parameters = models.JSONField(default=dict)
    result = models.JSONField(default=dict)
    file = models.FileField(upload_to="jobs/%Y/%m/", blank=True)
    error = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-requested_at", "-id"]
        indexes = [models.Index(fields=["name", "-requested_at"], name="jobs_by_name")]

    def __str__(self):
        return f"{self.name} {self.status}"

    @property
    def was_awaited(self):
        """Whether a page still waited for the end (`awaited_until` of its parameters), so nobody needs a notice."""
        until = self.parameters.get("awaited_until")
        return bool(until and self.finished_at and self.finished_at <= datetime.fromisoformat(until))
