"""Which row of the state's is which customer of ours: a person says so, nobody else."""

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from casework.accounts.models import Organisation
from casework.cases.models import Customer
from casework.core import clock
from casework.core.records import Record
from casework.exchange.enums import AgreedField, System


class StateLinkQuerySet(models.QuerySet):
    def open(self):
        """Links that hold."""
        return self.filter(ended_at=None)


@pghistory.track()
class StateLink(Record):
    """`customer` is the person whom `system` knows by `external_id`, as `confirmed_by` of `organisation` confirmed.

    `external_id` is the individual number in IES and the application id in IWDS; `agreed` are the fields that were
    alike in both, three at least (security.md 28). A link that was wrong is ended, not deleted.
    """

    customer = models.ForeignKey(Customer, models.PROTECT, related_name="state_links")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    system = models.CharField(max_length=10, choices=System)
    external_id = models.CharField(max_length=40)
    agreed = ArrayField(models.CharField(max_length=20, choices=AgreedField))
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = StateLinkQuerySet.as_manager()

    class Meta:
        ordering = ["-confirmed_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["system", "external_id"],
                name="person_of_the_state_is_linked_once",
                condition=Q(ended_at=None),
            ),
            models.UniqueConstraint(
                fields=["system", "customer"],
                name="customer_is_linked_once_to_a_system",
                condition=Q(ended_at=None),
            ),
            models.CheckConstraint(condition=Q(agreed__len__gte=3), name="three_fields_agree"),
        ]

    def __str__(self):
        return f"{self.system} link {self.pk}"
