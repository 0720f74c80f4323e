"""Measurable skill gains (`domain.md` 6.5, `federal.md` 1)."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Coalesce, ExtractMonth, ExtractYear
from django.db.models.lookups import LessThan
from django.utils.translation import gettext_lazy as _

from careerplan.models import SkillScore
from careerplan.models.kept import KeptQuerySet
from casework.cases.models import Document, OfEnrollment
from outcomes.enums import Achievement, GainBasis
from outcomes.models.studies import Study

_COUNTS_ON = Coalesce(F("semester_ended_on"), F("attained_on"))
_BEGAN_LAST_YEAR = LessThan(ExtractMonth(_COUNTS_ON), 7)


@pghistory.track()
class SkillGain(OfEnrollment):
    """A measurable skill gain of one of the program's types.

    `answer` is a code of the type's question, `education_level` what the record said when it was entered. The dates of
    a transcript's semester are both inclusive; `first_semester_...` is the earlier of the two of a part-time student.
    `program_year` is the calendar year the program year begins in (R17); it is computed, from the end of the
    semester where there is one (R18-R20), else from the date attained. `federal_type` and `federal_element` (PIRL)
    stand beside the screen's type (`federal.md` 0.3 row 1). Gains by test scores or by entry into post-secondary
    education are computed and name what they rest on; their comment is empty and made of that when it is read.
    """

    skill_type = models.CharField(_("skill type"), max_length=60)
    attained_on = models.DateField(_("date attained"))
    comment = models.TextField(_("comment"), max_length=2_000)
    answer = models.CharField(max_length=20, blank=True)
    education_level = models.CharField(_("highest level of education"), max_length=20, blank=True)
    achievement = models.CharField(_("what was passed"), max_length=12, choices=Achievement, blank=True)
    semester_started_on = models.DateField(_("semester began"), null=True, blank=True)
    semester_ended_on = models.DateField(_("semester ended"), null=True, blank=True)
    credits = models.DecimalField(_("credits"), max_digits=5, decimal_places=2, null=True, blank=True)
    first_semester_started_on = models.DateField(_("first semester began"), null=True, blank=True)
    first_semester_ended_on = models.DateField(_("first semester ended"), null=True, blank=True)
    first_semester_credits = models.DecimalField(
        _("credits of the first semester"), max_digits=5, decimal_places=2, null=True, blank=True
    )
    milestone_set_on = models.DateField(_("milestone was set"), null=True, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    basis = models.CharField(max_length=20, choices=GainBasis, default=GainBasis.ENTERED)
    first_score = models.ForeignKey(SkillScore, models.PROTECT, null=True, blank=True, related_name="+")
    later_score = models.ForeignKey(SkillScore, models.PROTECT, null=True, blank=True, related_name="+")
    study = models.ForeignKey(Study, models.PROTECT, null=True, blank=True, related_name="+")
    federal_type = models.CharField(max_length=20, blank=True)
    federal_element = models.CharField(max_length=4, blank=True)
    data_source = models.CharField(_("data source"), max_length=20, default="worknet")
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    removed_at = models.DateTimeField(null=True, blank=True)
    program_year = models.GeneratedField(
        expression=ExtractYear(_COUNTS_ON) - Case(When(_BEGAN_LAST_YEAR, then=Value(1)), default=Value(0)),
        output_field=models.SmallIntegerField(),
        db_persist=True,
    )

    objects = KeptQuerySet.as_manager()

    class Meta:
        ordering = ["-attained_on", "-id"]
        indexes = [models.Index(fields=["enrollment"], name="skill_gains_of_enrollment")]
        constraints = [
            models.UniqueConstraint(
                fields=["enrollment", "later_score"],
                name="a_later_test_is_one_gain",
                condition=Q(removed_at=None),
            ),
            models.UniqueConstraint(
                fields=["enrollment", "study"],
                name="an_entry_is_one_gain",
                condition=Q(removed_at=None, study__isnull=False),
            ),
            models.CheckConstraint(
                condition=Q(semester_started_on=None)
                | Q(semester_ended_on=None)
                | Q(semester_ended_on__gte=F("semester_started_on")),
                name="semester_ends_after_it_starts",
            ),
        ]

    def __str__(self):
        return f"{self.skill_type} {self.attained_on}"

    @property
    def counts_on(self):
        """The date that decides the program year, as `program_year` reads it."""
        return self.semester_ended_on or self.attained_on

    @property
    def is_computed(self):
        """Whether the record shows the gain, so that nobody types or removes it."""
        return self.basis != GainBasis.ENTERED
