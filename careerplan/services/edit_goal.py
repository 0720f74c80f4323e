"""A goal is reworded or gets another status; staff set the status, nothing derives it (seed 003:69)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.models import Goal
from careerplan.notifications.goals import notify_off_track
from careerplan.queries import label_of
from careerplan.services.confirm_progress import confirm_progress
from careerplan.services.settle_goal import settle_goal
from careerplan.services.supersede_agreement import supersede_agreement
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from programs.registry import get_program


def edit_goal(actor, goal, *, version, statement, category, term, status, confirm=False, status_since=None):
    """Write the four values into `goal` and return the row as saved.

    `version` is the version the form was opened on. Off track and other words end the agreement to the plan as it was:
    `trigger` is the code of why, "" for another change. A status that becomes off track sends the customer the notice
    (seed 003:90); `went_off_track` says whether it was tried, `customer_told` whether it reached anyone. `confirm`
    confirms the plan in the same act; `status_since` is the day a status began that an undo puts back, today without
    it. Raises ValidationError keyed by field, with code `stale` when someone saved in between, with code `gone` when
    the goal was removed.
    """
    enrollment = goal.enrollment
    spec = get_program(enrollment.program)
    values = settle_goal(spec, statement=statement, category=category, term=term, status=status)
    with recording(actor, "edit_goal") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        saved = _fresh(goal, version)
        before = saved.status
        changed = [name for name, value in values.items() if getattr(saved, name) != value]
        for name in changed:
            setattr(saved, name, values[name])
        saved.went_off_track = "status" in changed and spec.goal_statuses[saved.status].flags
        saved.customer_told = False
        saved.trigger = _trigger(saved, changed)
        if changed:
            _write(saved, spec, before, event, status_since)
            if saved.trigger:
                supersede_agreement(actor, enrollment, saved.trigger)
            move_anchors(enrollment)
        else:
            event.drop()
        if confirm:
            confirm_progress(actor, enrollment)
    return saved


def _fresh(goal, version):
    saved = Goal.objects.select_for_update().get(pk=goal.pk)
    if saved.removed_at:
        raise ValidationError(_("Someone removed this goal while you were working on it."), code="gone")
    if saved.version != version:
        raise ValidationError(_("Someone else saved this goal while you were working on it."), code="stale")
    saved.enrollment = goal.enrollment
    return saved


def _write(saved, spec, before, event, status_since):
    detail = {"goal": saved.statement}
    if saved.status != before:
        saved.status_since = status_since or clock.today()
        detail |= {
            "before": label_of(spec.goal_statuses, before),
            "status": label_of(spec.goal_statuses, saved.status),
        }
    saved.touch()
    saved.save()
    if saved.trigger:
        detail["trigger"] = saved.trigger
    event.about(saved, **detail)
    if saved.went_off_track:
        saved.customer_told = bool(notify_off_track(saved))


def _trigger(saved, changed):
    if saved.went_off_track:
        return "goal_off_track"
    return "goal_reworded" if "statement" in changed else ""
