"""What IES last said of each person (`domain.md` 1.2, R34-R36)."""

from django.db import models

from casework.cases.models import Customer
from casework.exchange.models.deliveries import Delivery


class IesPerson(models.Model):
    """The latest row of IES about one person, as of a day: never written into our record, shown beside it.

    It is known by its individual number. `customer` repeats the open link. SNAP is active from `snap_from` to
    `snap_through`, both inclusive, where `snap_active` says so; no last day means until further notice.
    """

    individual_number = models.CharField(max_length=20, unique=True)
    case_number = models.CharField(max_length=20, blank=True)
    first_name = models.CharField(max_length=80)
    last_name = models.CharField(max_length=80)
    birth_date = models.DateField()
    ssn_last4 = models.CharField(max_length=4, blank=True)
    snap_active = models.BooleanField()
    snap_from = models.DateField(null=True, blank=True)
    snap_through = models.DateField(null=True, blank=True)
    tanf = models.BooleanField()
    redetermination_on = models.DateField(null=True, blank=True)
    dhs_office = models.CharField(max_length=120, blank=True)
    as_of = models.DateField()
    delivery = models.ForeignKey(Delivery, models.PROTECT, related_name="+", db_index=False)
    customer = models.ForeignKey(
        Customer, models.PROTECT, null=True, blank=True, related_name="ies_rows", db_index=False
    )

    class Meta:
        ordering = ["individual_number"]
        indexes = [
            models.Index(fields=["birth_date"], name="ies_people_by_birth_date"),
            models.Index(
                fields=["customer"], name="ies_row_of_customer", condition=models.Q(customer__isnull=False)
            ),
        ]

    def __str__(self):
        return f"IES row {self.pk}"
