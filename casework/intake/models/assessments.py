"""The ISETS Universal Assessment and Recommendations: what a customer needs, asked once (seed 004:115)."""

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from casework.cases.models import OfEnrollment
from casework.core import clock
from casework.intake.models.forms import IntakeForm


@pghistory.track()
class NeedsAssessment(OfEnrollment):
    """The needs assessment of one enrollment, edited until and after it is complete; earlier answers are in its
    history. Recommendations follow from the answers and are not stored."""

    form = models.ForeignKey(IntakeForm, models.PROTECT, related_name="+")
    answers = models.JSONField(default=dict)
    sections_done = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    started_at = models.DateTimeField(default=clock.now)
    completed_at = models.DateTimeField(null=True, blank=True)
    completed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-started_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["enrollment"], name="one_needs_assessment_of_an_enrollment"),
        ]

    def __str__(self):
        return f"needs assessment {self.pk}"
