"""Credentials, and the local copy of the Credential Registry they may be picked from."""

import pghistory
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from careerplan.models import Service
from careerplan.models.kept import KeptQuerySet
from casework.cases.models import Document, OfEnrollment
from casework.core import clock
from outcomes.enums import RegistryStatus


class RegistryCredential(models.Model):
    """A row of the local copy of the Credential Registry: reference data of nobody's (`domain.md` 5.6).

    `registry_id` is the registry's own id, `ctdl_type` the type in its words, such as ceterms:Certification.
    """

    registry_id = models.CharField(_("CTID"), max_length=60, unique=True)
    name = models.CharField(_("name"), max_length=160)
    ctdl_type = models.CharField(_("CTDL type"), max_length=60)
    institution = models.CharField(_("institution"), max_length=160)
    description = models.TextField(_("description"), max_length=2_000, blank=True)
    status = models.CharField(
        _("status"), max_length=20, choices=RegistryStatus, default=RegistryStatus.ACTIVE
    )
    loaded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["name", "id"]
        indexes = [GinIndex(fields=["name"], name="registry_names_trgm", opclasses=["gin_trgm_ops"])]

    def __str__(self):
        return self.name


@pghistory.track()
class Credential(OfEnrollment):
    """A credential earned, in the union of the seeds' fields (`domain.md` C18).

    `program_credential` says which of the program's own credentials it is, "" for another; `work_experience` is None
    where the question was not asked. `federal_code` is the PIRL 1800 code it counts as, "" when it counts for no
    federal measure (`federal.md` 2); it is computed. `expires_on` is the last day it is valid. One that is removed
    stays in the record.
    """

    service = models.ForeignKey(
        Service,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="credentials",
        verbose_name=_("service"),
    )
    program_credential = models.CharField(_("credential of the program"), max_length=60, blank=True)
    title = models.CharField(_("title"), max_length=160)
    institution = models.CharField(_("institution"), max_length=160)
    credential_type = models.CharField(_("credential type"), max_length=60)
    credential_source = models.CharField(_("credential source"), max_length=60)
    attained_on = models.DateField(_("date attained"))
    expires_on = models.DateField(_("expires"), null=True, blank=True)
    federal_code = models.CharField(max_length=1, blank=True)
    description = models.TextField(_("description"), max_length=2_000, blank=True)
    work_experience = models.BooleanField(
        _("work experience in the field that the customer trained in"), null=True, blank=True
    )
    document = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("document")
    )
    data_source = models.CharField(_("data source"), max_length=20, default="worknet")
    registry_id = models.CharField(_("CTID"), max_length=60, blank=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = KeptQuerySet.as_manager()

    class Meta:
        ordering = ["-attained_on", "-id"]
        indexes = [models.Index(fields=["enrollment"], name="credentials_of_enrollment")]
        constraints = [
            models.CheckConstraint(
                condition=(Q(data_source="registry") & ~Q(registry_id=""))
                | (~Q(data_source="registry") & Q(registry_id="")),
                name="credential_of_the_registry_has_its_id",
            ),
        ]

    def __str__(self):
        return self.title
