"""The columns that every record has. Abstract only: no table belongs to core."""

import uuid

from django.db import models

from casework.core import clock


class Record(models.Model):
    """A row with an unguessable address, its time of writing and a version for stale edits.

    `version` rises by one with each save through a service; a form that was opened on an
    older version is answered with both texts and loses nothing (UX-30).
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(default=clock.now, editable=False)
    updated_at = models.DateTimeField(default=clock.now, editable=False)

    class Meta:
        abstract = True

    def touch(self):
        """Mark the row as changed: a new version and time. Saves nothing."""
        self.version += 1
        self.updated_at = clock.now()
