"""The post-assessment of a training module is removed; it is kept in the record."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import set_removed


def remove_module_score(actor, score):
    """Remove `score` and return whether this call did it; False when it was removed already."""
    with recording(actor, "remove_module_score") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=score.enrollment_id)
        saved, changed = set_removed(score, True)
        if changed:
            event.about(saved, module=str(saved))
            move_anchors(saved.enrollment)
        else:
            event.drop()
    return changed
