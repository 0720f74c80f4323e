"""Education and training beside the services of the plan."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from careerplan.models.kept import KeptQuerySet
from casework.cases.models import Document, OfEnrollment
from outcomes.enums import Evidence, StudyKind


@pghistory.track()
class Study(OfEnrollment):
    """A school or training course the customer entered, mostly after the exit; no end date means it goes on.

    It decides the gain by entry into post-secondary education (`domain.md` R22), whether youth are placed in the 2nd
    and 4th quarter after exit (`federal.md` EM-2), and whether a diploma counts (`federal.md` CR-4, PIRL 1406).
    """

    kind = models.CharField(_("kind"), max_length=20, choices=StudyKind)
    institution = models.CharField(_("school or training provider"), max_length=160)
    course = models.CharField(_("course of study"), max_length=160, blank=True)
    started_on = models.DateField(_("start date"))
    ended_on = models.DateField(_("end date"), null=True, blank=True)
    leads_to_credential = models.BooleanField(_("leads to a recognized credential"), default=False)
    evidence = models.CharField(_("verified by"), max_length=20, choices=Evidence, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = KeptQuerySet.as_manager()

    class Meta:
        ordering = ["-started_on", "-id"]
        verbose_name_plural = "studies"
        indexes = [models.Index(fields=["enrollment"], name="studies_of_enrollment")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("started_on")),
                name="study_ends_after_it_starts",
            ),
        ]

    def __str__(self):
        return f"{self.kind} at {self.institution}"
