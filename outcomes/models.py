"""What a customer achieved: skill gains, credentials and jobs."""

import pghistory
from django.db import models
from django.utils.translation import gettext_lazy as _

from casework.cases.models import OfEnrollment


@pghistory.track()
class SkillGain(OfEnrollment):
    """A measurable skill gain of one of the program's types (`domain.md` 6.5)."""

    skill_type = models.CharField(_("skill type"), max_length=60)
    attained_on = models.DateField(_("date attained"))
    comment = models.TextField(_("comment"), max_length=2_000)

    class Meta:
        ordering = ["-attained_on", "-id"]
        indexes = [models.Index(fields=["enrollment"], name="skill_gains_of_enrollment")]

    def __str__(self):
        return f"{self.skill_type} {self.attained_on}"


@pghistory.track()
class Credential(OfEnrollment):
    """A credential earned, in the union of the seeds' fields (`domain.md` C18)."""

    title = models.CharField(_("title"), max_length=160)
    institution = models.CharField(_("institution"), max_length=160)
    credential_type = models.CharField(_("credential type"), max_length=60)
    credential_source = models.CharField(_("credential source"), max_length=60)
    attained_on = models.DateField(_("date attained"))
    description = models.TextField(_("description"), max_length=2_000, blank=True)
    data_source = models.CharField(_("source"), max_length=20, default="workNet")

    class Meta:
        ordering = ["-attained_on", "-id"]
        indexes = [models.Index(fields=["enrollment"], name="credentials_of_enrollment")]

    def __str__(self):
        return self.title


@pghistory.track()
class Employment(OfEnrollment):
    """A job. No end date means the customer still works there."""

    employer = models.CharField(_("employer name"), max_length=160)
    job_title = models.CharField(_("job title"), max_length=160)
    started_on = models.DateField(_("start date"))
    ended_on = models.DateField(_("end date"), null=True, blank=True)
    weekly_hours = models.DecimalField(_("hours per week"), max_digits=5, decimal_places=2, null=True)
    is_subsidized = models.BooleanField(_("subsidized"), default=False)

    class Meta:
        ordering = ["-started_on", "-id"]
        indexes = [models.Index(fields=["enrollment"], name="employments_of_enrollment")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ended_on=None) | models.Q(ended_on__gte=models.F("started_on")),
                name="job_ends_after_it_starts",
            ),
        ]

    def __str__(self):
        return f"{self.job_title} at {self.employer}"
