"""Education or training beside the plan is taken out of the lists; it stays in the record (`domain.md` C26)."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import set_removed
from outcomes.services.settle_computed_gains import settle_computed_gains


def remove_study(actor, row):
    """Remove `row` and return whether this call did it; False when somebody had done so."""
    with recording(actor, "remove_study") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=row.enrollment_id)
        saved, changed = set_removed(row, True)
        if changed:
            event.about(saved, institution=saved.institution)
            settle_computed_gains([row.enrollment_id])
            move_anchors(saved.enrollment)
        else:
            event.drop()
    return changed
