"""A planned gap is corrected."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import write_changes
from outcomes.queries.exit_rules import gap_words
from outcomes.services.settle_gap import settle_gap


def edit_planned_gap(actor, gap, *, version, **values):
    """Write `values` (those of `settle_gap.FIELDS`) into `gap` and return the row as saved.

    `version` is the one the form was opened on: ValidationError with code `stale` when someone saved in between, with
    code `gone` when it was removed, keyed by field when a value is wrong.
    """
    with recording(actor, "edit_planned_gap") as event:
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=gap.enrollment_id)
        saved, changed = write_changes(gap, version, settle_gap(held, values, known=gap))
        if changed:
            event.about(saved, gap=gap_words(saved))
            move_anchors(held)
        else:
            event.drop()
    return saved
