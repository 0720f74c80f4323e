"""The undo of `remove_assessment_result`, until the end of the day."""

from careerplan.queries.assessments import assessment_label
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import set_removed


def restore_assessment_result(actor, result):
    """Put back `result` and return whether this call did it; False when somebody had done so. ValidationError with code
    `expired` when it was removed on an earlier day (in Chicago)."""
    with recording(actor, "restore_assessment_result") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=result.enrollment_id)
        saved, changed = set_removed(result, False)
        if changed:
            event.about(saved, assessment=assessment_label(result.enrollment.program, saved))
            move_anchors(result.enrollment)
        else:
            event.drop()
    return changed
