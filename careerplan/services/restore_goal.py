"""The undo of `remove_goal`, until the end of the day."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.models import Agreement, Goal, Service
from careerplan.services.supersede_agreement import supersede_agreement
from casework.audit.models import AuditEvent
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock


def restore_goal(actor, goal):
    """Put a removed `goal` back with the services that left with it and still have no goal. Returns the goal.

    A goal that is back already stays as it is. An agreement given while it was away is to a plan without it, and ends;
    one given before stands again. Raises ValidationError when it was removed on an earlier day
    (in Chicago): then it is part of the history and is added anew.
    """
    with recording(actor, "restore_goal") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=goal.enrollment_id)
        saved = Goal.objects.select_for_update().get(pk=goal.pk)
        if saved.removed_at is None:
            event.drop()
            return saved
        if clock.local_date(saved.removed_at) != clock.today():
            raise ValidationError(_("This goal was removed on an earlier day. Add it again."), code="expired")
        since, saved.removed_at = saved.removed_at, None
        saved.touch()
        saved.save()
        for service in Service.objects.unassigned().filter(pk__in=_left_with(saved)).select_for_update():
            service.goal = saved
            service.touch()
            service.save()
        event.about(saved, goal=saved.statement)
        if Agreement.objects.filter(enrollment=goal.enrollment_id, settled_at__gte=since).exists():
            supersede_agreement(actor, goal.enrollment, "goal_added")
        move_anchors(goal.enrollment)
    return saved


def _left_with(goal):
    """Ids of the services that the removal of `goal` left without one, as its event says."""
    removals = AuditEvent.objects.filter(
        enrollment_id=goal.enrollment_id, object_type="goal", object_id=goal.pk, detail__has_key="services"
    )
    last = removals.first()
    return last.detail.get("services", []) if last else []
