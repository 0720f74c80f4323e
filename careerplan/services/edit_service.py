"""A service of the plan gets its goal, status, dates, hours or notes (F266, F270, F334, F337)."""

from careerplan.models import Service
from careerplan.queries import label_of
from careerplan.queries.placements import held_placements
from careerplan.queries.services import service_anchors
from careerplan.services.confirm_progress import confirm_progress
from careerplan.services.hold_goal import hold_goal
from careerplan.services.hold_placement import hold_placement
from careerplan.services.hold_service import hold_service
from careerplan.services.hold_support import hold_support
from careerplan.services.settle_service import settle_service
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.events import entry_changed
from programs.registry import get_program


def edit_service(
    actor, service, *, version, goal, notes, confirm=False, facts=None, status_since=None, **plan
):
    """Write the values into `service` and return the row as saved.

    `version` is the version the form was opened on; `goal` a Goal of the same plan or None for none; `plan` holds
    status, started_on, due_on, completed_on and weekly_hours (see `settle_service`); `facts` those of situations,
    wioa_funded and is_overnight that change. `confirm` confirms the plan in the same act; `status_since` is the day a
    status began that an undo puts back, today without it. Raises ValidationError keyed by field: on `goal` when the
    goal was removed meanwhile, on `status` when another support service is open, on what a worksite job decides (see
    `hold_placement`); with code `stale` when someone saved in between, with code `gone` when the service was removed.
    """
    enrollment = service.enrollment
    spec = get_program(enrollment.program)
    values = settle_service(spec, today=clock.today(), **plan)
    with recording(actor, "edit_service") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        saved = hold_service(service, version)
        hold_placement(spec, held_placements([saved]).get(saved.pk), values)
        values |= {"notes": notes, "goal_id": hold_goal(enrollment, goal), **(facts or {})}
        hold_support(
            spec, enrollment, service_type=saved.service_type, status=values["status"], service=saved
        )
        before = saved.status
        changed = [name for name, value in values.items() if getattr(saved, name) != value]
        for name in changed:
            setattr(saved, name, values[name])
        if changed:
            _write(saved, spec, before, event, status_since)
            move_anchors(enrollment, **service_anchors(enrollment, clock.today()))
            entry_changed.send(sender=Service, actor=actor, service=saved, credential=None)
        else:
            event.drop()
        if confirm:
            confirm_progress(actor, enrollment)
    return saved


def _write(saved, spec, before, event, status_since):
    detail = {"service": label_of(spec.catalogue, saved.service_type)}
    if saved.status != before:
        saved.status_since = status_since or clock.today()
        detail |= {
            "before": label_of(spec.service_statuses, before),
            "status": label_of(spec.service_statuses, saved.status),
        }
    saved.touch()
    saved.save()
    event.about(saved, **detail)
