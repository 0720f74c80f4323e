"""A planned gap is taken out; it stays in the record (`domain.md` C26)."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import set_removed
from outcomes.queries.exit_rules import gap_words


def remove_planned_gap(actor, gap):
    """Remove `gap` and return whether this call did it; False when somebody had done so."""
    with recording(actor, "remove_planned_gap") as event:
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=gap.enrollment_id)
        saved, changed = set_removed(gap, True)
        if changed:
            event.about(saved, gap=gap_words(saved))
            move_anchors(held)
        else:
            event.drop()
    return changed
