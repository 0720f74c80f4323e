"""Who gives a service when it is not the organization itself (F335, F343, F344)."""

import pghistory
from django.db import models
from django.utils.translation import gettext_lazy as _

from careerplan.enums import ProviderSource
from careerplan.models.kept import KeptQuerySet
from casework.accounts.models import Organisation
from casework.core.records import Record


@pghistory.track()
class ServiceProvider(Record):
    """A provider of services that is no tenant: of the WIOA list, or entered by a tenant with its full address.

    `organisation` is the tenant that entered it and alone may use it; a row of the state's list has none.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    source = models.CharField(max_length=10, choices=ProviderSource)
    name = models.CharField(_("name"), max_length=160)
    street = models.CharField(_("address"), max_length=160)
    city = models.CharField(_("city"), max_length=80)
    state = models.CharField(_("state"), max_length=2, default="IL")
    zip_code = models.CharField(_("ZIP code"), max_length=10)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = KeptQuerySet.as_manager()

    class Meta:
        ordering = ["name", "id"]
        indexes = [models.Index(fields=["organisation", "name"], name="providers_of_organisation")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(source="wioa", organisation=None)
                | models.Q(source="other", organisation__isnull=False),
                name="entered_provider_has_its_tenant",
            ),
        ]

    def __str__(self):
        return self.name
