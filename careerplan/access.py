"""The door to what a plan holds: a goal or service is looked up only through its enrollment."""

from careerplan.models import Goal, Service
from casework.cases.access import belonging_for


def goal_for(enrollment, public_id):
    """The kept goal of `enrollment` (opened through cases/access.py) with `public_id`, or Http404."""
    return belonging_for(enrollment, Goal.objects.kept(), public_id)


def removed_goal_for(enrollment, public_id):
    """The removed goal of `enrollment` with `public_id`, or Http404."""
    return belonging_for(enrollment, Goal.objects.exclude(removed_at=None), public_id)


def service_for(enrollment, public_id):
    """The kept service of `enrollment` with `public_id` and its goal, or Http404."""
    return belonging_for(enrollment, Service.objects.kept().select_related("goal"), public_id)


def removed_service_for(enrollment, public_id):
    """The removed service of `enrollment` with `public_id`, or Http404."""
    return belonging_for(enrollment, Service.objects.exclude(removed_at=None), public_id)
