"""The customer's agreement to the plan, kept so that a change is seen (F245-F248, F289-F291, beyond N11)."""

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from careerplan.enums import AgreementStatus
from casework.cases.models import Document, OfEnrollment
from casework.core import clock


@pghistory.track()
class Agreement(OfEnrollment):
    """One request for, or record of, the customer's agreement; the latest of an enrollment counts.

    `content` is the canonical JSON of exactly what was agreed to, kept as text so that its bytes are what `sha256`
    was made of, together with the hash of the agreement before it. `code` is the short form people compare.
    """

    number = models.PositiveSmallIntegerField()
    status = models.CharField(max_length=24, choices=AgreementStatus)
    asked_at = models.DateTimeField(default=clock.now)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    signed_on = models.DateField(_("date signed"), null=True, blank=True)
    signer_name = models.CharField(_("name of who signed"), max_length=160, blank=True)
    language = models.CharField(max_length=5, default="en")
    statements = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    content = models.TextField(blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    previous_sha256 = models.CharField(max_length=64, blank=True)
    code = models.CharField(max_length=12, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    superseded_on = models.DateField(null=True, blank=True)
    superseded_why = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ["-number"]
        indexes = [models.Index(fields=["code"], name="agreements_by_code")]
        constraints = [
            models.UniqueConstraint(fields=["enrollment", "number"], name="agreements_are_numbered"),
            models.CheckConstraint(
                condition=~Q(status__in=["agreed_electronically", "signed_on_paper"])
                | ~Q(sha256="") & Q(signed_on__isnull=False),
                name="an_agreement_has_its_content",
            ),
            models.CheckConstraint(condition=~Q(status="unable") | ~Q(reason=""), name="unable_says_why"),
        ]

    def __str__(self):
        return f"agreement {self.number} {self.status}"
