"""The worksite placement tool: employers, worksites, jobs with their openings, payroll (F364-F366, F377)."""

import pghistory
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from casework.accounts.models import Organisation
from casework.cases.models import OfEnrollment
from casework.core import clock
from casework.core.records import Record
from casework.worksites.enums import WageArea


class OfTenant(Record):
    """A row of one organization's worksite tool; `ended_on` is its last day of use."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True


class WorksiteQuerySet(models.QuerySet):
    def in_use(self, today):
        """Rows that have not ended before `today`."""
        return self.filter(Q(ended_on=None) | Q(ended_on__gte=today))


@pghistory.track()
class Employer(OfTenant):
    """Who employs. Searched for by name before a new one is created (`domain.md` 9.12)."""

    name = models.CharField(_("employer name"), max_length=160)
    phone = models.CharField(_("phone"), max_length=10, blank=True)
    contact_name = models.CharField(_("contact person"), max_length=120, blank=True)
    contact_email = models.EmailField(_("contact e-mail"), blank=True)
    name_key = models.GeneratedField(
        expression=models.functions.Lower(models.functions.Trim("name")),
        output_field=models.CharField(max_length=160),
        db_persist=True,
    )

    objects = WorksiteQuerySet.as_manager()

    class Meta:
        ordering = ["name_key", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "name_key"], name="one_employer_of_a_name", condition=Q(ended_on=None)
            ),
        ]

    def __str__(self):
        return self.name


@pghistory.track()
class Worksite(OfTenant):
    """A place of an employer where people work. Its place decides whose minimum wage holds."""

    employer = models.ForeignKey(Employer, models.PROTECT, related_name="worksites")
    name = models.CharField(_("worksite name"), max_length=160)
    street = models.CharField(_("street address"), max_length=160)
    city = models.CharField(_("city"), max_length=80)
    state = models.CharField(_("state"), max_length=2, default="IL")
    zip_code = models.CharField(_("ZIP code"), max_length=10)
    wage_area = models.CharField(
        _("minimum wage of"), max_length=10, choices=WageArea, default=WageArea.STATE
    )

    objects = WorksiteQuerySet.as_manager()

    class Meta:
        ordering = ["name", "id"]
        indexes = [models.Index(fields=["organisation", "name"], name="worksites_of_organisation")]
        constraints = [
            models.UniqueConstraint(
                fields=["employer", "name"], name="one_worksite_of_a_name", condition=Q(ended_on=None)
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def full_name(self):
        """The employer and the worksite; once, where both are called the same."""
        employer = self.employer.name
        return employer if self.name in ("", employer) else f"{employer}, {self.name}"


@pghistory.track()
class Job(OfTenant):
    """A job at a worksite with its openings. `taken` is kept under a lock by placements, never typed.

    Hourly wage in US dollars; it is what a placement starts from.
    """

    worksite = models.ForeignKey(Worksite, models.PROTECT, related_name="jobs")
    title = models.CharField(_("job title"), max_length=160)
    employment_type = models.CharField(_("employment type"), max_length=40)
    position_type = models.CharField(_("position type"), max_length=20)
    hourly_wage = models.DecimalField(
        _("hourly wage"),
        max_digits=6,
        decimal_places=2,
        validators=[MinValueValidator(0), MaxValueValidator(999)],
    )
    openings = models.PositiveSmallIntegerField(_("total number of openings"), default=1)
    taken = models.PositiveSmallIntegerField(_("positions taken"), default=0, editable=False)

    objects = WorksiteQuerySet.as_manager()

    class Meta:
        ordering = ["title", "id"]
        indexes = [models.Index(fields=["organisation", "title"], name="jobs_of_organisation")]
        constraints = [
            models.CheckConstraint(condition=Q(taken__lte=F("openings")), name="no_more_taken_than_openings"),
        ]

    def __str__(self):
        return self.title

    @property
    def remaining(self):
        """Openings that nobody has taken."""
        return self.openings - self.taken


@pghistory.track()
class PayrollEntry(OfEnrollment):
    """What a customer was paid for a period at a worksite's job (F366). Dollars are US dollars.

    `paid_from` and `paid_to` are inclusive. An upload writes many at once; its file name is not kept.
    """

    job = models.ForeignKey(Job, models.PROTECT, related_name="payroll")
    paid_from = models.DateField(_("period from"))
    paid_to = models.DateField(_("period to"))
    hours = models.DecimalField(_("hours"), max_digits=6, decimal_places=2)
    gross_pay = models.DecimalField(_("gross pay"), max_digits=9, decimal_places=2)
    subsidized_pay = models.DecimalField(_("of it subsidized"), max_digits=9, decimal_places=2, default=0)
    uploaded_at = models.DateTimeField(default=clock.now)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-paid_to", "-id"]
        indexes = [models.Index(fields=["job", "-paid_to"], name="payroll_of_job")]
        constraints = [
            models.UniqueConstraint(
                fields=["enrollment", "job", "paid_from", "paid_to"],
                name="a_period_is_paid_once",
                condition=Q(removed_at=None),
            ),
            models.CheckConstraint(
                condition=Q(paid_to__gte=F("paid_from"), hours__gte=0, gross_pay__gte=0)
                & Q(subsidized_pay__gte=0, subsidized_pay__lte=F("gross_pay")),
                name="payroll_is_possible",
            ),
        ]

    def __str__(self):
        return f"payroll {self.pk}"
