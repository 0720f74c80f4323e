"""The undo of a removed planned gap, until the end of the day."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import set_removed
from outcomes.queries.exit_rules import gap_words
from outcomes.services.settle_gap import FIELDS, settle_gap


def restore_planned_gap(actor, gap):
    """Put back `gap` and return whether this call did it; False when somebody had done so.

    Raises ValidationError with code `expired` when it was removed on an earlier day (in Chicago), keyed by field when
    another gap took its days meanwhile.
    """
    with recording(actor, "restore_planned_gap") as event:
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=gap.enrollment_id)
        settle_gap(held, {name: getattr(gap, name) for name in FIELDS}, known=gap)
        saved, changed = set_removed(gap, False)
        if changed:
            event.about(saved, gap=gap_words(saved))
            move_anchors(held)
        else:
            event.drop()
    return changed
