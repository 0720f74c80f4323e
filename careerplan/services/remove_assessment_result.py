"""A result of an assessment leaves the record; it is kept for the log (`domain.md` C26)."""

from careerplan.queries.assessments import assessment_label
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import set_removed


def remove_assessment_result(actor, result):
    """Remove `result` and return whether this call did it; False when somebody had done so."""
    with recording(actor, "remove_assessment_result") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=result.enrollment_id)
        saved, changed = set_removed(result, True)
        if changed:
            event.about(saved, assessment=assessment_label(result.enrollment.program, saved))
            move_anchors(result.enrollment)
        else:
            event.drop()
    return changed
