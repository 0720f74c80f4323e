"""A person's application: pre-screening, suitability application, and what staff made of it (seed 002:49-67)."""

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from casework.cases.models import OfEnrollment
from casework.core import clock
from casework.intake.models.forms import IntakeForm
from casework.intake.models.provider_programs import ProviderProgram


@pghistory.track()
class Application(OfEnrollment):
    """The application of one enrollment. Answers are kept by question code, with the edition they answered.

    The dates that clocks run on are the enrollment's (`pre_screening_started_on` and so on) and move with these
    moments; how it ended by itself is `Enrollment.application_outcome`. `not_suitable_because` are the questions
    whose answers ended it. Staff correct answers until eligibility starts, that is until the recommendation.
    """

    pre_screening_form = models.ForeignKey(IntakeForm, models.PROTECT, related_name="+")
    pre_screening = models.JSONField(default=dict)
    form = models.ForeignKey(IntakeForm, models.PROTECT, null=True, blank=True, related_name="+")
    answers = models.JSONField(default=dict)
    sections_done = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    language = models.CharField(max_length=5, default="en")
    started_at = models.DateTimeField(default=clock.now)
    pre_screened_at = models.DateTimeField(null=True, blank=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    not_suitable_because = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    declined_because = models.CharField(_("why you do not want to go on"), max_length=500, blank=True)
    training = models.ForeignKey(
        ProviderProgram, models.PROTECT, null=True, blank=True, related_name="applications"
    )
    review_note = models.TextField(_("note of the review"), max_length=4000, blank=True)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    reviewed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-started_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["enrollment"], name="one_application_of_an_enrollment"),
            models.CheckConstraint(
                condition=Q(submitted_at=None) | Q(form__isnull=False), name="submitted_with_its_form"
            ),
        ]

    def __str__(self):
        return f"application {self.pk}"
