"""Limits on subsidized days are held while a placement is written (`domain.md` R16)."""

from django.core.exceptions import ValidationError

from careerplan.queries.subsidy import effect_of
from casework.cases.models import Customer


def hold_subsidy(enrollment, values, placement=None):
    """Refuse `values` (with `service_type`) that take the customer further over a limit that blocks; return warnings.

    Call it inside the transaction, before the enrollment is locked: the customer's row is locked, so that of two
    providers who save at once the second sees the first one's days. Raises ValidationError on `subsidized_to`, code
    `over_limit`.
    """
    Customer.objects.select_for_update(no_key=True).only("pk").get(pk=enrollment.customer_id)
    findings = effect_of(enrollment, values, placement).findings
    refused = [finding for finding in findings if finding.blocks]
    if refused:
        text = " ".join(finding.text for finding in refused)
        raise ValidationError({"subsidized_to": ValidationError(text, code="over_limit")})
    return list(findings)
