"""Let a saved view show what the list shows now."""

from casework.accounts.models import SavedView
from casework.audit.services.record_event import recording
from casework.core.records import write_changes


def keep_saved_view(owner, view, *, parameters):
    """Write `parameters` (`casework.core.list_views.parameters_of`) and return the saved view. Of two at once the
    later one holds: there is nothing in it to lose that is not on the person's own screen."""
    with recording(owner, "keep_saved_view", about=view) as event:
        locked = SavedView.objects.select_for_update().get(pk=view.pk)
        row, changed = write_changes(locked, locked.version, {"parameters": parameters})
        if not changed:
            event.drop()
    return row
