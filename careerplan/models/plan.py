"""Goals, the services that lead to them, and the confirmations that the plan is current."""

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from careerplan.enums import COMPLETED, GoalStatus, GoalTerm, ProviderKind, ServiceStatus
from careerplan.models.kept import KeptQuerySet
from careerplan.models.providers import ServiceProvider
from casework.accounts.models import Organisation
from casework.cases.models import OfEnrollment
from casework.core import clock


@pghistory.track()
class Goal(OfEnrollment):
    """What the customer wants to reach. Its status is staff's word; its dates are its services'."""

    statement = models.CharField(_("goal statement"), max_length=144)
    category = models.CharField(_("category"), max_length=60)
    term = models.CharField(_("term"), max_length=10, choices=GoalTerm)
    status = models.CharField(_("status"), max_length=20, choices=GoalStatus, default=GoalStatus.NOT_STARTED)
    status_since = models.DateField(default=clock.today)
    preset = models.CharField(max_length=60, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = KeptQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["enrollment"], name="goals_of_enrollment")]
        constraints = [
            models.UniqueConstraint(
                fields=["enrollment", "preset"],
                name="preset_goal_stands_once",
                condition=~Q(preset="") & Q(removed_at=None),
            ),
        ]

    def __str__(self):
        return self.statement


class ServiceQuerySet(KeptQuerySet):
    def unassigned(self):
        """Kept services that no goal holds ("Activities not assigned to a goal", F108)."""
        return self.kept().filter(goal=None)


@pghistory.track()
class Service(OfEnrollment):
    """A step of the plan: an activity, a support service or a referral from the catalogue."""

    goal = models.ForeignKey(
        Goal, models.PROTECT, null=True, blank=True, related_name="services", verbose_name=_("goal")
    )
    service_type = models.CharField(max_length=60)
    status = models.CharField(
        _("status"), max_length=20, choices=ServiceStatus, default=ServiceStatus.NOT_STARTED
    )
    status_since = models.DateField(default=clock.today)
    started_on = models.DateField(_("start date"), null=True, blank=True)
    due_on = models.DateField(_("planned due date"), null=True, blank=True)
    completed_on = models.DateField(_("completion date"), null=True, blank=True)
    weekly_hours = models.DecimalField(
        _("weekly hours"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(168)],
    )
    notes = models.TextField(_("other notes"), max_length=5_000, blank=True)
    situations = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    wioa_funded = models.BooleanField(_("WIOA funded"), default=False)
    is_overnight = models.BooleanField(_("shifts pass midnight"), default=False)
    provider_kind = models.CharField(
        _("service provider"), max_length=10, choices=ProviderKind, default=ProviderKind.OWN
    )
    provider_organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="services_given"
    )
    provider = models.ForeignKey(
        ServiceProvider, models.PROTECT, null=True, blank=True, related_name="services"
    )
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = ServiceQuerySet.as_manager()

    class Meta:
        ordering = ["started_on", "id"]
        indexes = [
            models.Index(fields=["enrollment"], name="services_of_enrollment"),
            models.Index(
                fields=["organisation", "service_type", "enrollment", "status"],
                include=["started_on"],
                name="services_report",
                condition=Q(removed_at=None),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(status__in=COMPLETED) | Q(completed_on__isnull=False),
                name="completed_service_has_a_date",
            ),
            models.CheckConstraint(
                condition=Q(completed_on=None)
                | Q(started_on=None)
                | Q(completed_on__gte=models.F("started_on")),
                name="service_completes_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(due_on=None) | Q(started_on=None) | Q(due_on__gte=models.F("started_on")),
                name="service_is_due_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(provider_kind__in=["own", "none"], provider=None, provider_organisation=None)
                | Q(provider_kind="listed", provider=None, provider_organisation__isnull=False)
                | Q(provider_kind__in=["wioa", "other"], provider__isnull=False, provider_organisation=None),
                name="service_names_the_provider_of_its_kind",
            ),
        ]

    def __str__(self):
        return self.service_type


class OfService(OfEnrollment):
    """A row that belongs to a service of the plan, and through it to an enrollment."""

    service = models.ForeignKey(Service, models.PROTECT, related_name="%(class)ss")

    class Meta:
        abstract = True

    @staticmethod
    def belonging_to_service(service):
        """The four keys that tie a new row to `service`, as keyword arguments."""
        return {"service": service, **OfEnrollment.belonging_to(service.enrollment)}


@pghistory.track()
class ProgressConfirmation(OfEnrollment):
    """Someone ticked that the plan is current and accurate (F202, `domain.md` R8), once a day each."""

    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    confirmed_on = models.DateField(default=clock.today)
    confirmed_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-confirmed_at", "-id"]
        indexes = [models.Index(fields=["enrollment", "-confirmed_on"], name="confirmations_of_enrollment")]
        constraints = [
            models.UniqueConstraint(
                fields=["enrollment", "confirmed_by", "confirmed_on"],
                name="one_confirmation_a_day_and_person",
            ),
        ]

    def __str__(self):
        return f"confirmed {self.confirmed_on}"
