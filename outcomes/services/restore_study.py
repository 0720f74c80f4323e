"""The undo of `remove_study`, until the end of the day."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import set_removed
from outcomes.services.settle_computed_gains import settle_computed_gains


def restore_study(actor, row):
    """Put back `row` and return whether this call did it; False when somebody had done so.

    Raises ValidationError with code `expired` when it was removed on an earlier day (in Chicago).
    """
    with recording(actor, "restore_study") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=row.enrollment_id)
        saved, changed = set_removed(row, False)
        if changed:
            event.about(saved, institution=saved.institution)
            settle_computed_gains([row.enrollment_id])
            move_anchors(saved.enrollment)
        else:
            event.drop()
    return changed
