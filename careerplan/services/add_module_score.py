"""The post-assessment of a training module is entered (F277)."""

from careerplan.models import ModuleScore
from careerplan.services.settle_module_score import settle_module_score
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.records import sent_before


def add_module_score(actor, service, *, key=None, **values):
    """Add a score to `service` and return it.

    `values` are module, percent and taken_on, see `settle_module_score`; `key` is the UUID the form was opened with,
    so a form sent twice is one score. Raises ValidationError keyed by field.
    """
    values = settle_module_score(service, today=clock.today(), **values)
    with recording(actor, "add_module_score") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=service.enrollment_id)
        earlier, public_id = sent_before(ModuleScore, key, {"service": service}, values)
        if earlier:
            event.drop()
            return earlier
        score = ModuleScore.objects.create(
            **ModuleScore.belonging_to_service(service), public_id=public_id, entered_by=actor, **values
        )
        event.about(score, module=str(score))
        move_anchors(service.enrollment)
    return score
