"""The columns that every record has. Abstract only: no table belongs to core."""

import uuid

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

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


def sent_before(model, key, owner, values):
    """What a form that was opened with `key` (a UUID or None) has saved before: (row or None, public id of a new row).

    Call it inside a service's transaction, behind the lock that such forms share. The row is a kept one of `owner`
    (field -> value) that holds `values` (look-up -> value, as stored): the form was sent twice.
    A form that was gone back to and corrected, or the key of somebody else's row, gets a public id that follows from
    key and values, so that what was corrected may be sent twice as well.
    """
    if key is None:
        return None, uuid.uuid4()
    ids = [key, uuid.uuid5(key, repr(sorted(values.items())))]
    kept = {"removed_at": None} if hasattr(model, "removed_at") else {}
    row = model.objects.filter(public_id__in=ids, **owner, **kept, **values).first()
    if row:
        return row, row.public_id
    taken = set(model.objects.filter(public_id__in=ids).values_list("public_id", flat=True))
    return None, next((public_id for public_id in ids if public_id not in taken), uuid.uuid4())


def write_changes(record, version, values):
    """Lock the row of `record`, set those of `values` (field -> value) that differ, save, and return (row, names).

    Call it inside a service's transaction. `version` is the one the person saw; ValidationError with code "stale" when
    somebody saved since, with code "gone" when somebody removed the row. Nothing is saved when nothing differs: `names`
    is then empty.
    """
    row = type(record).objects.select_for_update().get(pk=record.pk)
    if getattr(row, "removed_at", None):
        raise ValidationError(_("Someone removed this while you were working on it."), code="gone")
    if row.version != version:
        raise ValidationError(_("Someone else saved this at the same moment. Save again."), code="stale")
    changed = {name for name, value in values.items() if getattr(row, name) != value}
    if changed:
        for name in changed:
            setattr(row, name, values[name])
        row.touch()
        row.save(update_fields=[*changed, "version", "updated_at"])
    return row, changed


def set_removed(record, is_removed):
    """Lock the row of `record` (with `removed_at`), take it out or put it back, and return (row, whether it changed).

    Call it inside a service's transaction. A row is put back only on the day it was removed, in Chicago:
    ValidationError with code "expired" later.
    """
    row = type(record).objects.select_for_update().get(pk=record.pk)
    if bool(row.removed_at) is is_removed:
        return row, False
    if not is_removed and clock.local_date(row.removed_at) != clock.today():
        raise ValidationError(_("This was removed on an earlier day. Add it again."), code="expired")
    row.removed_at = clock.now() if is_removed else None
    row.touch()
    row.save(update_fields=["removed_at", "version", "updated_at"])
    return row, True
