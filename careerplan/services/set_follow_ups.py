"""The follow-ups of a placement, as its start and status ask for them (F376, `domain.md` R13)."""

from careerplan.enums import ServiceStatus
from careerplan.models import FollowUp
from programs.follow_ups import follow_up_dates
from programs.registry import get_program


def set_follow_ups(placement):
    """Make the follow-ups of `placement` that its program asks for, and move those that nobody verified to the start.

    What was verified stays as it is. A placement that has not started has none. Call it inside the transaction of the
    service that wrote the placement.
    """
    held = {row.point: row for row in FollowUp.objects.select_for_update().filter(placement=placement)}
    points = get_program(placement.enrollment.program).follow_up_points
    if placement.status == ServiceStatus.NOT_STARTED:
        FollowUp.objects.filter(pk__in=[row.pk for row in held.values() if row.verified_at is None]).delete()
        return
    for point, due_on in follow_up_dates(placement.started_on, points).items():
        row = held.get(point)
        if row is None:
            belonging = FollowUp.belonging_to(placement.enrollment)
            FollowUp.objects.create(**belonging, placement=placement, point=point, due_on=due_on)
        elif row.verified_at is None and row.due_on != due_on:
            row.due_on = due_on
            row.touch()
            row.save(update_fields=["due_on", "version", "updated_at"])
