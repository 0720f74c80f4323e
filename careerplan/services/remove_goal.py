"""A goal leaves the plan. It is kept in the record, and its services stay in the plan without a goal."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.models import Goal, Service
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock


def remove_goal(actor, goal):
    """Remove `goal` and return the number of services that now have no goal; 0 when it was removed already.

    The services move to "not assigned to a goal", so nothing a customer does vanishes with a goal; `restore_goal`
    puts them back. Raises ValidationError for a preset goal: it belongs to every plan of the program (seeds 003:79,
    004:109) and gets a status instead.
    """
    if goal.preset:
        raise ValidationError(
            _(
                "Every plan of this program has this goal, so it cannot be removed. Change its status instead."
            ),
            code="preset",
        )
    with recording(actor, "remove_goal") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=goal.enrollment_id)
        saved = Goal.objects.select_for_update().get(pk=goal.pk)
        if saved.removed_at:
            event.drop()
            return 0
        services = list(Service.objects.kept().filter(goal=saved).select_for_update(of=("self",)))
        for service in services:
            service.goal = None
            service.touch()
            service.save()
        saved.removed_at = clock.now()
        saved.touch()
        saved.save()
        event.about(saved, goal=saved.statement, services=[service.pk for service in services])
        move_anchors(goal.enrollment)
    return len(services)
