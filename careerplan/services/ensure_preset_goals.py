"""The goals every plan of a program starts with (F256, F297; seeds 003:79, 004:109).

The pages of the plan call it when somebody who may edit opens them, and the demo when it enrolls: the record of an
enrollment is in `cases`, which knows nothing of plans, and a plan nobody has opened needs no rows.
"""

from careerplan.models import Goal, Service
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from programs.registry import get_program


def ensure_preset_goals(enrollment, actor=None):
    """Add the program's preset goals, with their steps, that the plan of `enrollment` does not hold yet.

    `actor` is the User whose act led here, None for the product itself. Returns the goals added, in the program's
    order; none for an enrollment that has ended. It may be called any number of times: a constraint keeps each preset
    once, and a preset goal is never removed. Steps are planned, without dates. Costs one query when nothing is missing.
    """
    spec = get_program(enrollment.program)
    if not enrollment.is_open or not _missing(spec, enrollment):
        return []
    with recording(actor, "ensure_preset_goals") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        added = [_add(enrollment, preset) for preset in _missing(spec, enrollment)]
        if not added:
            event.drop()
            return []
        event.about(enrollment, goals=[goal.statement for goal in added])
        move_anchors(enrollment)
    return added


def _missing(spec, enrollment):
    if not spec.preset_goals:
        return []
    held = set(Goal.objects.filter(enrollment=enrollment).exclude(preset="").values_list("preset", flat=True))
    return [preset for preset in spec.preset_goals if preset.code not in held]


def _add(enrollment, preset):
    goal = Goal.objects.create(
        **Goal.belonging_to(enrollment),
        statement=preset.label,
        category=preset.category,
        term=preset.term,
        preset=preset.code,
    )
    Service.objects.bulk_create(
        [Service(**Service.belonging_to(enrollment), goal=goal, service_type=code) for code in preset.steps]
    )
    return goal
