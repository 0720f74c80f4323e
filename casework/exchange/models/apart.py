"""What a person said does not belong together: a row of ours and a row of IWDS that look alike."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from careerplan.models import Service
from casework.cases.models import OfEnrollment
from casework.exchange.models.iwds import IwdsCredential, IwdsService
from outcomes.models import Credential


@pghistory.track()
class IwdsApart(OfEnrollment):
    """`said_by` looked at both rows and said they are not the same; they are not guessed to be a pair again."""

    service = models.ForeignKey(Service, models.PROTECT, null=True, blank=True, related_name="+")
    iwds_service = models.ForeignKey(IwdsService, models.PROTECT, null=True, blank=True, related_name="+")
    credential = models.ForeignKey(Credential, models.PROTECT, null=True, blank=True, related_name="+")
    iwds_credential = models.ForeignKey(
        IwdsCredential, models.PROTECT, null=True, blank=True, related_name="+"
    )
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    service__isnull=False, iwds_service__isnull=False, credential=None, iwds_credential=None
                )
                | Q(credential__isnull=False, iwds_credential__isnull=False, service=None, iwds_service=None),
                name="apart_names_two_of_a_kind",
            ),
            models.UniqueConstraint(
                fields=["service", "iwds_service"], name="services_apart_once", condition=Q(removed_at=None)
            ),
            models.UniqueConstraint(
                fields=["credential", "iwds_credential"],
                name="credentials_apart_once",
                condition=Q(removed_at=None),
            ),
        ]

    def __str__(self):
        return f"apart {self.pk}"
