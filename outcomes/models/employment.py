"""Jobs the customer holds or held (F074-F080)."""

import pghistory
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from careerplan.models.kept import KeptQuerySet
from casework.cases.models import Document, OfEnrollment
from outcomes.enums import Evidence, JobKind, PayPeriod


@pghistory.track()
class Employment(OfEnrollment):
    """A job, in the union of the sources' fields (`domain.md` C20). No end date means the customer works there still.

    `pay_amount` is US dollars before deductions for one `pay_period`. Employment that `is_subsidized` is kept and
    counts for no measure (`domain.md` R11, `federal.md` EM-3). `employer_fein` are nine digits or nothing.
    """

    kind = models.CharField(_("kind of job"), max_length=20, choices=JobKind, default=JobKind.EMPLOYMENT)
    employer = models.CharField(_("employer name"), max_length=160)
    employer_fein = models.CharField(
        _("employer's FEIN"), max_length=9, blank=True, validators=[RegexValidator(r"^[0-9]{9}$")]
    )
    job_title = models.CharField(_("job title"), max_length=160)
    started_on = models.DateField(_("start date"))
    ended_on = models.DateField(_("end date"), null=True, blank=True)
    street_1 = models.CharField(_("street address 1"), max_length=160, blank=True)
    street_2 = models.CharField(_("street address 2"), max_length=160, blank=True)
    city = models.CharField(_("employer city"), max_length=80, blank=True)
    state = models.CharField(_("employer state"), max_length=2, blank=True)
    zip_code = models.CharField(_("employer ZIP code"), max_length=10, blank=True)
    job_duties = models.TextField(_("job duties"), max_length=2_000, blank=True)
    weekly_hours = models.DecimalField(
        _("hours per week"),
        max_digits=5,
        decimal_places=2,
        null=True,
        validators=[MinValueValidator(0), MaxValueValidator(168)],
    )
    pay_amount = models.DecimalField(
        _("pay"), max_digits=9, decimal_places=2, null=True, blank=True, validators=[MinValueValidator(0)]
    )
    pay_period = models.CharField(_("pay is for"), max_length=10, choices=PayPeriod, blank=True)
    meets_needs = models.TextField(
        _("whether this job meets the customer's needs"), max_length=2_000, blank=True
    )
    in_credential_field = models.BooleanField(_("in the field of the credential"), null=True, blank=True)
    is_subsidized = models.BooleanField(_("subsidized"), default=False)
    evidence = models.CharField(_("verified by"), max_length=20, choices=Evidence, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = KeptQuerySet.as_manager()

    class Meta:
        ordering = ["-started_on", "-id"]
        indexes = [models.Index(fields=["enrollment"], name="employments_of_enrollment")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("started_on")),
                name="job_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(pay_amount=None, pay_period="") | Q(pay_amount__isnull=False) & ~Q(pay_period=""),
                name="pay_says_what_it_is_for",
            ),
            models.CheckConstraint(
                condition=Q(employer_fein="") | Q(employer_fein__regex=r"^[0-9]{9}$"),
                name="fein_has_nine_digits",
            ),
        ]

    def __str__(self):
        return f"{self.job_title} at {self.employer}"
