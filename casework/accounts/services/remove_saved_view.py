"""Remove a saved view, for its owner and for the team it was shared with."""

from casework.accounts.models import SavedView
from casework.audit.services.record_event import recording


def remove_saved_view(owner, view):
    """Delete the row; its history stays. Removing it a second time does nothing."""
    with recording(owner, "remove_saved_view", about=view) as event:
        deleted, _rows = SavedView.objects.filter(pk=view.pk).delete()
        if not deleted:
            event.drop()
