"""The post-assessment of a training module is removed; it is kept in the record."""

from careerplan.models import ModuleScore
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock


def remove_module_score(actor, score):
    """Remove `score` and return whether this call did it; False when it was removed already."""
    with recording(actor, "remove_module_score") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=score.enrollment_id)
        saved = ModuleScore.objects.select_for_update().get(pk=score.pk)
        if saved.removed_at:
            event.drop()
            return False
        saved.removed_at = clock.now()
        saved.touch()
        saved.save()
        event.about(saved, module=str(saved))
        move_anchors(saved.enrollment)
    return True
