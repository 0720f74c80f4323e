"""Whether a payment waits for a supervisor: it does when it passes a cap (domain.md 1.5)."""

from django.core.exceptions import ValidationError

from careerplan.enums import CostApproval
from careerplan.queries import effect_on_caps
from careerplan.queries.costs import why_reason
from programs.caps import cap_findings


def settle_approval(spec, service, values, approval_reason, *, but=None):
    """`CostApproval.ASKED` when a payment of `values` passes a cap, "" when it does not.

    Call it behind `hold_cost`. `but` is the payment that is changed. Raises ValidationError on `approval_reason` when a
    cap is passed and no reason is given.
    """
    uses = effect_on_caps(
        spec,
        service,
        subtype=values["subtype"],
        paid_on=values["paid_on"],
        amount=values["unit_cost"] * values["quantity"],
        but=but,
    )
    findings = cap_findings(uses)
    if findings and not approval_reason:
        raise ValidationError({"approval_reason": why_reason(findings)}, code="cap")
    return CostApproval.ASKED if findings else ""
