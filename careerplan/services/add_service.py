"""A service from the program's catalogue enters the plan (F017-F018, F265-F267)."""

from django.core.exceptions import ValidationError

from careerplan.models import Service
from careerplan.queries import addable_today
from careerplan.queries.services import service_anchors
from careerplan.services.confirm_progress import confirm_progress
from careerplan.services.hold_goal import hold_goal
from careerplan.services.hold_support import hold_support
from careerplan.services.settle_service import settle_service
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.events import entry_changed
from casework.core.records import sent_before
from programs.registry import get_program


def add_service(
    actor,
    enrollment,
    *,
    service_type,
    goal=None,
    notes="",
    key=None,
    confirm=False,
    situations=(),
    wioa_funded=False,
    is_overnight=False,
    **plan,
):
    """Add a service to the plan of `enrollment` and return it; `already_saved` says it was there before.

    `service_type` is a code of the program's catalogue that is offered today; `goal` a Goal of the same plan or None;
    `plan` holds status, started_on, due_on, completed_on and weekly_hours (see `settle_service`). `key` is the UUID
    the form was opened with, so a form sent twice is one service. `confirm` confirms the plan in the same act.
    `situations` are codes of the program's list. Raises ValidationError, keyed by field; on `goal` when the goal was
    removed meanwhile, on `status` when another support service is open (see `hold_support`); with code `not_offered`
    for what program or provider do not offer.
    """
    spec = get_program(enrollment.program)
    kind, refusal = addable_today(enrollment, service_type)
    if kind is None:
        raise ValidationError(refusal, code="not_offered")
    values = settle_service(spec, today=clock.today(), **plan)
    with recording(actor, "add_service") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        values |= {
            "service_type": service_type,
            "notes": notes,
            "goal_id": hold_goal(enrollment, goal),
            "situations": list(situations),
            "wioa_funded": wioa_funded,
            "is_overnight": is_overnight,
        }
        earlier, public_id = sent_before(Service, key, {"enrollment": enrollment}, values)
        if earlier:
            event.drop()
            earlier.already_saved = True
            return earlier
        if refusal:
            raise ValidationError(refusal, code="not_offered")
        hold_support(spec, enrollment, service_type=service_type, status=values["status"])
        service = Service.objects.create(**Service.belonging_to(enrollment), public_id=public_id, **values)
        service.already_saved = False
        event.about(service, service=kind.label, status=spec.service_statuses[service.status].label)
        move_anchors(enrollment, **service_anchors(enrollment, clock.today()))
        entry_changed.send(sender=Service, actor=actor, service=service, credential=None)
        if confirm:
            confirm_progress(actor, enrollment)
    return service
