"""What a placement that was written brings with it: its line of history, its follow-ups, its service of the plan."""

from careerplan.models import PlacementStatus, Service
from careerplan.models.placements import PlacementFacts
from careerplan.queries.subsidy import subsidy_ends_on
from careerplan.services.edit_service import edit_service
from careerplan.services.set_follow_ups import set_follow_ups
from casework.cases.services.move_anchors import move_anchors

FACTS = tuple(field.name for field in PlacementFacts._meta.get_fields())


def follow_placement(actor, placement, *, service_version, weekly_hours, notes, has_new_facts, confirm=False):
    """Add a line of status history when the facts of `placement` are new (F380), set its follow-ups, and give its
    service the same status, dates, weekly hours and notes (F374, F382): both are one thing to who works with the plan.

    Call it inside the transaction of the service that wrote the placement. `service_version` is the version of the
    service that the form was opened on; `confirm` confirms the plan as well. Raises what `edit_service` raises.
    """
    if has_new_facts:
        PlacementStatus.objects.create(
            **PlacementStatus.belonging_to(placement.enrollment),
            placement=placement,
            recorded_by=actor,
            **{name: getattr(placement, name) for name in FACTS},
        )
    set_follow_ups(placement)
    service = Service.objects.select_related("goal").get(pk=placement.service_id)
    service.enrollment = placement.enrollment
    edit_service(
        actor,
        service,
        version=service_version,
        goal=service.goal,
        notes=notes,
        confirm=confirm,
        status=placement.status,
        started_on=placement.started_on,
        due_on=placement.due_on,
        completed_on=placement.ended_on,
        weekly_hours=weekly_hours,
    )
    move_anchors(service.enrollment, subsidy_ends_on=subsidy_ends_on(service.enrollment))
