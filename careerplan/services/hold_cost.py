"""Payments are written one at a time for a person, so that two cannot pass a cap together (domain.md 1.5)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.enums import CostApproval
from careerplan.models import ServiceCost
from careerplan.queries import effect_on_caps
from careerplan.services.hold_service import hold_service
from casework.cases.models import Customer, Enrollment
from programs.caps import cap_findings


def hold_cost(spec, service, cost=None, version=None):
    """(service, cost) with their rows locked, behind the locks of the customer and the enrollment.

    A customer's payments in every enrollment count for a cap, so the customer's row is locked first. `cost` is None for
    a new one. Raises ValidationError with code `gone` when the service or the payment was removed, `stale` when someone
    saved the payment since `version`.
    """
    if len(spec.cost_policy.caps):
        Customer.objects.select_for_update().only("pk").get(pk=service.customer_id)
    Enrollment.objects.select_for_update().only("pk").get(pk=service.enrollment_id)
    held = hold_service(service)
    return held, (_hold(cost, version) if cost else None)


def _hold(cost, version):
    saved = ServiceCost.objects.select_for_update().get(pk=cost.pk)
    if saved.removed_at:
        raise ValidationError(_("Someone deleted this payment while you were working on it."), code="gone")
    if version is not None and saved.version != version:
        raise ValidationError(_("Someone else saved this while you were working on it."), code="stale")
    return saved


def approval_needed(spec, service, values, approval_reason, *, but=None):
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


def why_reason(findings):
    """The sentence that asks for a reason, after what `findings` of caps say."""
    said = ". ".join(finding.text for finding in findings)
    return _("%(said)s. Say why more is needed: a supervisor is then asked.") % {"said": said}
