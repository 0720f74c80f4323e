"""The dollar value of a service (F345-F350)."""

import pghistory
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from careerplan.enums import CostApproval
from careerplan.models.kept import KeptQuerySet
from careerplan.models.plan import OfService


class ServiceCostQuerySet(KeptQuerySet):
    def counted(self):
        """Payments that count toward totals and caps: kept and not refused."""
        return self.kept().exclude(approval=CostApproval.REFUSED)

    def waiting(self):
        """Payments above a cap about which no supervisor has decided."""
        return self.kept().filter(approval=CostApproval.ASKED)


@pghistory.track()
class ServiceCost(OfService):
    """A payment for a service: US dollars a unit, how many units on that day, who pays. Never payroll.

    A payment above a cap waits for a supervisor (`domain.md` 1.5); `approval` is empty when no cap is passed, and
    nobody has asked then. `asked_by` is who wrote what the supervisor is asked about, `entered_by` who began it.
    """

    subtype = models.CharField(_("subtype"), max_length=80, blank=True)
    method = models.CharField(_("method of payment"), max_length=40)
    paid_on = models.DateField(_("start date of payment"))
    unit_cost = models.DecimalField(
        _("cost"),
        max_digits=9,
        decimal_places=2,
        validators=[MinValueValidator(0), MaxValueValidator(99_999)],
    )
    quantity = models.PositiveSmallIntegerField(
        _("number of times"), default=1, validators=[MinValueValidator(1), MaxValueValidator(999)]
    )
    total_cost = models.GeneratedField(
        expression=F("unit_cost") * F("quantity"),
        output_field=models.DecimalField(max_digits=12, decimal_places=2),
        db_persist=True,
    )
    funding_source = models.CharField(_("source of funds"), max_length=60)
    approval = models.CharField(max_length=10, choices=CostApproval, blank=True)
    approval_reason = models.CharField(_("why more is needed"), max_length=500, blank=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    asked_at = models.DateTimeField(null=True, blank=True)
    decision_reason = models.CharField(_("reason of the decision"), max_length=500, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = ServiceCostQuerySet.as_manager()

    class Meta:
        ordering = ["-paid_on", "-id"]
        indexes = [
            models.Index(fields=["service", "-paid_on"], name="costs_of_service"),
            models.Index(
                fields=["organisation", "asked_at"],
                name="costs_that_wait",
                condition=Q(approval=CostApproval.ASKED, removed_at=None),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(unit_cost__gte=0, quantity__gte=1), name="cost_is_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(approval="") | Q(asked_by__isnull=False, asked_at__isnull=False),
                name="asked_cost_names_who",
            ),
            models.CheckConstraint(
                condition=~Q(approval__in=["approved", "refused"]) | Q(decided_by__isnull=False),
                name="decided_cost_names_who",
            ),
        ]

    def __str__(self):
        return f"{self.total_cost} on {self.paid_on}"
