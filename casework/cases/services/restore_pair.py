"""A pair of records that was set aside as two people is to be looked at again."""

from casework.audit.services.record_event import recording
from casework.cases.models import DismissedPair
from casework.core import clock


def restore_pair(actor, pair):
    """Take back the decision `pair` (DismissedPair) and return whether this call did it; False when somebody had."""
    with recording(actor, "restore_pair") as event:
        event.drop()
        row = (
            DismissedPair.objects.select_for_update(of=["self"])
            .select_related("one", "other")
            .get(pk=pair.pk)
        )
        if row.removed_at:
            return False
        row.removed_at = clock.now()
        row.touch()
        row.save(update_fields=["removed_at", "version", "updated_at"])
        for customer in (row.one, row.other):
            event.also_about(customer, pair=row.pk)
    return True
