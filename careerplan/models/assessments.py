"""What is known of the customer's skills, wishes and hindrances before goals are set (F294, F295, F308-F310)."""

import pghistory
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from careerplan.enums import ScoreMoment, Subject
from careerplan.models.kept import KeptQuerySet
from casework.cases.models import Document, OfEnrollment
from casework.core import clock


@pghistory.track()
class AssessmentResult(OfEnrollment):
    """A result of an assessment: one of the program's, or an external one under its own name (F308-F310)."""

    assessment = models.CharField(_("assessment"), max_length=60, blank=True)
    name = models.CharField(_("assessment name/description"), max_length=160, blank=True)
    assessment_type = models.CharField(_("type"), max_length=80, blank=True)
    category = models.CharField(_("category"), max_length=80, blank=True)
    taken_on = models.DateField(_("assessment date"))
    result = models.TextField(_("result"), max_length=4_000, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = KeptQuerySet.as_manager()

    class Meta:
        ordering = ["-taken_on", "-id"]
        indexes = [models.Index(fields=["enrollment", "-taken_on"], name="results_of_enrollment")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(assessment="") | ~Q(name=""), name="result_names_its_assessment"
            ),
        ]

    def __str__(self):
        return self.name or self.assessment


@pghistory.track()
class SkillScore(OfEnrollment):
    """A scale score of a basic-skills test in one subject. The NRS level is computed from it, never stored
    (`domain.md` 6.7, `federal.md` 4)."""

    test = models.CharField(_("test"), max_length=60)
    form = models.CharField(_("form"), max_length=20)
    test_level = models.CharField(_("level of the test"), max_length=4, blank=True)
    subject = models.CharField(_("subject"), max_length=12, choices=Subject)
    moment = models.CharField(_("pre- or post-test"), max_length=4, choices=ScoreMoment)
    scale_score = models.PositiveSmallIntegerField(_("scale score"))
    taken_on = models.DateField(_("test date"))
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = KeptQuerySet.as_manager()

    class Meta:
        ordering = ["subject", "taken_on", "id"]
        indexes = [models.Index(fields=["enrollment", "subject", "taken_on"], name="scores_of_enrollment")]
        constraints = [
            models.UniqueConstraint(
                fields=["enrollment", "test", "form", "subject", "taken_on"],
                name="a_test_is_entered_once",
                condition=Q(removed_at=None),
            ),
        ]

    def __str__(self):
        return f"{self.test} {self.subject} {self.scale_score}"


@pghistory.track()
class AssessmentSummary(OfEnrollment):
    """What a worker concluded from the assessments; saved summaries are kept, never altered (F254, F301, C33)."""

    text = models.TextField(_("assessment summary"), max_length=10_000)
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-written_at", "-id"]
        indexes = [models.Index(fields=["enrollment", "-written_at"], name="summaries_of_enrollment")]

    def __str__(self):
        return f"summary {self.pk}"


@pghistory.track()
class CareerPath(OfEnrollment):
    """The desired career path, editable at any time (F250, F295). Wage goal in US dollars an hour."""

    career_pathway = models.CharField(_("Career Pathway Choice"), max_length=120, blank=True)
    occupation_1 = models.CharField(_("Occupation 1"), max_length=120, blank=True)
    occupation_2 = models.CharField(_("Occupation 2"), max_length=120, blank=True)
    wage_goal_hourly = models.DecimalField(
        _("Wage Goal (Per Hour)"),
        max_digits=6,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(999)],
    )

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["enrollment"], name="one_career_path")]

    def __str__(self):
        return self.career_pathway


@pghistory.track()
class Barrier(OfEnrollment):
    """A situation that stands in the customer's way, of the program's list; resolved when it no longer does."""

    situation = models.CharField(_("situation"), max_length=40)
    noted_on = models.DateField(default=clock.today)
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    resolved_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["noted_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["enrollment", "situation"],
                name="a_barrier_is_open_once",
                condition=Q(resolved_on=None),
            ),
        ]

    def __str__(self):
        return self.situation
