"""Placements at a worksite: wages, status history, follow-ups, overrides of the limit (F364-F383)."""

import pghistory
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from careerplan.enums import ServiceStatus
from careerplan.models.kept import KeptQuerySet
from careerplan.models.plan import OfService
from casework.cases.models import OfEnrollment
from casework.core import clock
from casework.worksites.models import Job


def _wage(label):
    return models.DecimalField(
        label, max_digits=6, decimal_places=2, validators=[MinValueValidator(0), MaxValueValidator(999)]
    )


class PlacementFacts(models.Model):
    """The dates a placement has now, and had with each change of status (F375, F380)."""

    status = models.CharField(
        _("status"), max_length=20, choices=ServiceStatus, default=ServiceStatus.NOT_STARTED
    )
    started_on = models.DateField(_("Start Date"))
    inactive_on = models.DateField(_("Inactive Date"), null=True, blank=True)
    return_on = models.DateField(_("Return Date"), null=True, blank=True)
    subsidized_from = models.DateField(_("Subsidized Start Date"), null=True, blank=True)
    subsidized_to = models.DateField(_("Subsidized End Date"), null=True, blank=True)

    class Meta:
        abstract = True


@pghistory.track()
class Placement(PlacementFacts, OfService):
    """A customer in a job of a worksite, through a service of the plan. Wages in US dollars an hour.

    Hourly wage = subsidized wage + the employer's match; at least the minimum wage, and the subsidized part at most
    the minimum wage (F367-F370). While it is kept it takes one opening of the job.
    """

    job = models.ForeignKey(Job, models.PROTECT, related_name="placements")
    minimum_wage = _wage(_("Minimum Wage for Placement"))
    hourly_wage = _wage(_("Hourly Wage for Placement"))
    subsidized_wage = _wage(_("Subsidized Wage or Training Wage Match"))
    employer_wage = _wage(_("Unsubsidized/Employers Wage Match"))
    position_type = models.CharField(_("Position Type"), max_length=20)
    due_on = models.DateField(_("Planned Due Date"))
    ended_on = models.DateField(_("End Date"), null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = KeptQuerySet.as_manager()

    class Meta:
        ordering = ["-started_on", "-id"]
        indexes = [
            models.Index(fields=["enrollment", "-started_on"], name="placements_of_enrollment"),
            models.Index(fields=["customer"], name="placements_of_customer"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["service"], name="one_placement_a_service", condition=Q(removed_at=None)
            ),
            models.CheckConstraint(
                condition=Q(hourly_wage__gte=F("minimum_wage")), name="wage_is_at_least_the_minimum"
            ),
            models.CheckConstraint(
                condition=Q(subsidized_wage__lte=F("minimum_wage")), name="subsidy_is_at_most_the_minimum"
            ),
            models.CheckConstraint(
                condition=Q(hourly_wage=F("subsidized_wage") + F("employer_wage")),
                name="wage_is_its_two_parts",
            ),
            models.CheckConstraint(
                condition=Q(due_on__gte=F("started_on")), name="placement_is_due_after_it_starts"
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("started_on")),
                name="placement_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(subsidized_to=None) | Q(subsidized_to__gte=F("subsidized_from")),
                name="subsidy_ends_after_it_starts",
            ),
        ]

    def __str__(self):
        return f"placement {self.pk}"


@pghistory.track()
class PlacementStatus(PlacementFacts, OfEnrollment):
    """A line of the status history: the placement as it was saved with that status (F380). Never altered."""

    placement = models.ForeignKey(Placement, models.PROTECT, related_name="history")
    recorded_at = models.DateTimeField(default=clock.now)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-recorded_at", "-id"]
        indexes = [models.Index(fields=["placement", "-recorded_at"], name="history_of_placement")]

    def __str__(self):
        return f"{self.status} {self.recorded_at}"


@pghistory.track()
class FollowUp(OfEnrollment):
    """A follow-up that falls due some days after a placement starts (`domain.md` R13). Verified by a named worker."""

    placement = models.ForeignKey(Placement, models.PROTECT, related_name="follow_ups")
    point = models.PositiveSmallIntegerField(_("days after the start"))
    due_on = models.DateField(_("due on"))
    is_employed = models.BooleanField(_("still employed"), null=True)
    note = models.CharField(_("what was found"), max_length=500, blank=True)
    verified_at = models.DateTimeField(null=True, blank=True)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["due_on", "id"]
        indexes = [
            models.Index(
                fields=["organisation", "due_on"], name="open_follow_ups", condition=Q(verified_at=None)
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["placement", "point"], name="one_follow_up_a_point"),
            models.CheckConstraint(
                condition=Q(verified_at=None) | Q(verified_by__isnull=False, is_employed__isnull=False),
                name="verified_follow_up_says_what",
            ),
        ]

    def __str__(self):
        return f"{self.point} days, {self.due_on}"


@pghistory.track()
class SubsidyOverride(OfEnrollment):
    """A supervisor lets a customer pass a limit on subsidized days (`domain.md` R16)."""

    limit = models.CharField(max_length=60)
    window_starts_on = models.DateField()
    extra_days = models.PositiveSmallIntegerField(_("extra days"))
    reason = models.CharField(_("reason"), max_length=500)
    granted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    granted_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["granted_at", "id"]
        indexes = [models.Index(fields=["customer", "limit"], name="overrides_of_customer")]

    def __str__(self):
        return f"{self.limit} +{self.extra_days}"
