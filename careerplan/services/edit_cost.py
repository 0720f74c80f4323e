"""A payment for a service is corrected (F347)."""

from careerplan.enums import CostApproval
from careerplan.notifications.costs import notify_cost_asked
from careerplan.queries import label_of
from careerplan.services.hold_cost import hold_cost
from careerplan.services.settle_approval import settle_approval
from careerplan.services.settle_cost import settle_cost
from casework.audit.services.record_event import recording
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.words import money
from programs.registry import get_program

_MONEY = ("subtype", "paid_on", "unit_cost", "quantity")


def edit_cost(actor, service, cost, *, version, approval_reason="", **values):
    """Write the values into `cost` of `service` and return the row as saved; see `add_cost` for `values`.

    A supervisor's decision stands while what it was about does not change; otherwise the payment is measured against
    the caps anew. Raises ValidationError keyed by field, with code `stale` when someone saved since `version`, with
    code `gone` when it was deleted.
    """
    spec = get_program(service.enrollment.program)
    settled = settle_cost(spec, service, today=clock.today(), **values)
    with recording(actor, "edit_cost") as event:
        held, saved = hold_cost(spec, service, cost, version)
        changed = [name for name, value in settled.items() if getattr(saved, name) != value]
        saved.supervisors_told = None
        if not changed:
            event.drop()
            return saved
        for name in changed:
            setattr(saved, name, settled[name])
        asks = bool({*_MONEY} & {*changed}) and _measure_again(
            actor, spec, held, saved, settled, approval_reason
        )
        saved.touch()
        saved.save()
        payment = f"{label_of(spec.catalogue, held.service_type)}, {money(saved.unit_cost * saved.quantity)}"
        event.about(saved, service=label_of(spec.catalogue, held.service_type), payment=payment)
        move_anchors(service.enrollment)
        if asks:
            saved.supervisors_told = notify_cost_asked(saved)
    return saved


def _measure_again(actor, spec, held, saved, settled, approval_reason):
    """Put the payment where the caps put it now; whether a supervisor has to be asked, by `actor` then."""
    saved.approval = settle_approval(spec, held, settled, approval_reason, but=saved)
    saved.approval_reason = approval_reason if saved.approval else ""
    saved.asked_by, saved.asked_at = (actor, clock.now()) if saved.approval else (None, None)
    saved.decided_by, saved.decided_at, saved.decision_reason = None, None, ""
    return saved.approval == CostApproval.ASKED
