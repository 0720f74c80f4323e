"""Payments are written one at a time for a person, so that two cannot pass a cap together (domain.md 1.5)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.models import ServiceCost
from careerplan.services.hold_service import hold_service
from casework.cases.models import Customer, Enrollment


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
