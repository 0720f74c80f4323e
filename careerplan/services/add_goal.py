"""A goal statement enters the plan (F021-F025, F258-F264)."""

from careerplan.enums import GoalStatus
from careerplan.models import Goal
from careerplan.notifications.goals import notify_off_track
from careerplan.services.confirm_progress import confirm_progress
from careerplan.services.settle_goal import settle_goal
from careerplan.services.supersede_agreement import supersede_agreement
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import sent_before
from programs.registry import get_program


def add_goal(
    actor, enrollment, *, statement, category, term, status=GoalStatus.NOT_STARTED, key=None, confirm=False
):
    """Add a goal to the plan of `enrollment` and return it; `already_saved` says it was there before.

    `key` is the UUID the form was opened with, so a form sent twice is one goal.
    `confirm` confirms the plan in the same act (`domain.md` R8). A goal added as off track sends the notice, and
    `went_off_track` and `customer_told` say whether it was tried and reached anyone. An agreement to the plan as it was
    ends, `trigger` is the code of why. Raises ValidationError keyed by field, see `settle_goal`.
    """
    spec = get_program(enrollment.program)
    values = settle_goal(spec, statement=statement, category=category, term=term, status=status)
    with recording(actor, "add_goal") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        earlier, public_id = sent_before(Goal, key, {"enrollment": enrollment}, values)
        if earlier:
            event.drop()
            earlier.already_saved, earlier.customer_told = True, False
            return earlier
        goal = Goal.objects.create(**Goal.belonging_to(enrollment), public_id=public_id, **values)
        event.about(goal, goal=goal.statement, status=spec.goal_statuses[goal.status].label)
        goal.already_saved, goal.trigger = False, "goal_added"
        goal.went_off_track = spec.goal_statuses[goal.status].flags
        goal.customer_told = goal.went_off_track and bool(notify_off_track(goal))
        supersede_agreement(actor, enrollment, goal.trigger)
        move_anchors(enrollment)
        if confirm:
            confirm_progress(actor, enrollment)
    return goal
