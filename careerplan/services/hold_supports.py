"""At most one support service of a plan is open at a time, also when many are saved at once (F348, seed 004:408)."""

from careerplan.queries.bulk import Settled
from careerplan.queries.services import is_support, open_supports
from careerplan.services.hold_support import RIVAL_IS_OPEN
from programs.registry import get_program


def hold_supports(settled):
    """`settled` ([Settled]) with those refused that would open a second support service of their plan.

    What closes in the same save makes room for what opens, whichever was sent first; of two that open, the first sent
    wins. Call it behind the lock of the enrollments. One query for each program that has the rule and a row to open.
    """
    rivals = _rivals([row for row in settled if row.result == "saved"])
    return [_held(row, rivals) if _opens(row) else row for row in settled]


def _rivals(saved):
    """{enrollment: name of the support service that stays open}, of the plans in which `saved` open one."""
    opening = [row for row in saved if _opens(row)]
    closed = {row.service.pk for row in saved if row.values["status"] not in _spec(row).open_statuses}
    found = {}
    for spec in {spec.code: spec for spec in map(_spec, opening)}.values():
        plans = {row.service.enrollment_id for row in opening if _spec(row) is spec}
        for service in open_supports(spec, plans).exclude(pk__in=closed):
            found.setdefault(service.enrollment_id, _label(spec, service))
    return found


def _opens(row):
    """Whether `row` would open a support service of a program that has the rule."""
    spec = _spec(row) if row.result == "saved" else None
    return (
        spec is not None
        and spec.cost_policy.one_open_support
        and is_support(spec, row.service.service_type)
        and row.values["status"] in spec.open_statuses
        and row.service.status not in spec.open_statuses
    )


def _held(row, rivals):
    """`row`, refused where one of `rivals` is open, else one of them."""
    plan = row.service.enrollment_id
    if plan in rivals:
        problems = {"status": RIVAL_IS_OPEN % {"service": rivals[plan]}}
        return Settled(row.entry, row.service, "refused", problems)
    rivals[plan] = _label(_spec(row), row.service)
    return row


def _label(spec, service):
    return spec.catalogue.text(service.service_type)


def _spec(row):
    return get_program(row.service.enrollment.program)
