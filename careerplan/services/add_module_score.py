"""The post-assessment of a training module is entered (F277)."""

import uuid

from careerplan.models import ModuleScore
from careerplan.services.settle_module_score import settle_module_score
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock


def add_module_score(actor, service, *, key=None, **values):
    """Add a score to `service` and return it.

    `values` are module, percent and taken_on, see `settle_module_score`; `key` is the UUID the form was opened with and
    becomes the public id, so a form sent twice is one score. Raises ValidationError keyed by field.
    """
    values = settle_module_score(service, today=clock.today(), **values)
    with recording(actor, "add_module_score") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=service.enrollment_id)
        earlier = ModuleScore.objects.filter(public_id=key, service=service).first() if key else None
        if earlier and all(getattr(earlier, name) == value for name, value in values.items()):
            event.drop()
            return earlier
        public_id = uuid.uuid4() if earlier or not key else key
        score = ModuleScore.objects.create(
            **ModuleScore.belonging_to_service(service), public_id=public_id, entered_by=actor, **values
        )
        event.about(score, module=str(score))
        move_anchors(service.enrollment)
    return score
