"""A supervisor approves or refuses a payment above a cap (domain.md 1.5)."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from careerplan.enums import CostApproval
from careerplan.notifications.costs import notify_cost_decided
from careerplan.queries import label_of
from careerplan.services.hold_cost import hold_cost
from casework.audit.services.record_event import recording
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.words import money
from programs.registry import get_program


def decide_cost(actor, service, cost, *, version, decision, reason):
    """Write the `decision` (APPROVED or REFUSED of `CostApproval`) of `actor` with its `reason` and return the row.

    Whoever asked is told. The caller has made sure that `actor` supervises the enrollment; nobody decides about a
    payment they entered or asked for (PermissionDenied). Raises ValidationError on `reason` when a refusal has none,
    with code `decided` when it no longer waits, `stale` and `gone` as `edit_cost` does.
    """
    if decision == CostApproval.REFUSED and not reason:
        raise ValidationError({"reason": _("Say why it is refused: the case worker reads it")})
    spec = get_program(service.enrollment.program)
    with recording(actor, "decide_cost", reason=reason) as event:
        held, saved = hold_cost(spec, service, cost, version)
        if actor.pk in (saved.entered_by_id, saved.asked_by_id):
            raise PermissionDenied
        if saved.approval != CostApproval.ASKED:
            raise ValidationError(_("This payment no longer waits for a decision."), code="decided")
        saved.approval = decision
        saved.decision_reason = reason
        saved.decided_by, saved.decided_at = actor, clock.now()
        saved.touch()
        saved.save()
        event.about(
            saved,
            service=label_of(spec.catalogue, held.service_type),
            payment=f"{label_of(spec.catalogue, held.service_type)}, {money(saved.total_cost)}",
            decision=str(CostApproval(decision).label),
        )
        move_anchors(service.enrollment)
        notify_cost_decided(saved)
    return saved
