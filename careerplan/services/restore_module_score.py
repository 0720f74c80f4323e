"""The undo of a removed module score."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import set_removed


def restore_module_score(actor, score):
    """Put `score` back and return whether this call did it; False when it was back already.

    Raises ValidationError when it was removed on an earlier day (in Chicago).
    """
    with recording(actor, "restore_module_score") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=score.enrollment_id)
        saved, changed = set_removed(score, False)
        if changed:
            event.about(saved, module=str(saved))
            move_anchors(saved.enrollment)
        else:
            event.drop()
    return changed
