"""Offer a region again that had ended."""

from casework.accounts.models import Region
from casework.audit.services.record_event import recording


def open_region(actor, region) -> None:
    """Let `region` be chosen again. Opening an open region changes nothing."""
    with recording(actor, "open_region", about=region, name=region.name) as event:
        row = Region.objects.select_for_update().get(pk=region.pk)
        if row.is_active:
            event.drop()
            return
        row.is_active = True
        row.touch()
        row.save(update_fields=["is_active", "version", "updated_at"])
