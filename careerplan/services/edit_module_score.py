"""The post-assessment of a training module is corrected (F277)."""

from careerplan.services.settle_module_score import settle_module_score
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.records import write_changes


def edit_module_score(actor, score, *, version, **values):
    """Write module, percent and taken_on into `score` and return the row as saved.

    `version` is the one the form was opened on; ValidationError with code `stale` when somebody saved since, with code
    `gone` when it was removed, keyed by field when a value is wrong.
    """
    values = settle_module_score(score.service, today=clock.today(), **values)
    with recording(actor, "edit_module_score") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=score.enrollment_id)
        saved, changed = write_changes(score, version, values)
        if changed:
            event.about(saved, module=str(saved))
            move_anchors(saved.enrollment)
        else:
            event.drop()
    return saved
