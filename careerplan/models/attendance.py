"""Attendance by day and week, and scores of training modules (F273-F277, F351-F359, C25)."""

import pghistory
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from careerplan.enums import EnteredBy, Presence
from careerplan.models.kept import KeptQuerySet
from careerplan.models.plan import OfService
from casework.core import clock


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class AttendanceDay(OfService):
    """One day of a service: clock times or a mark, and the hours that count (`domain.md` R26). One store, two styles.

    `hours` follow from the clock times where there are any; a marked day carries them itself. `make_up_minutes` is
    the time made up for an absence (F275). A day that is cleared leaves the table; its history stays.
    """

    day = models.DateField(_("day"))
    presence = models.CharField(max_length=10, choices=Presence, default=Presence.PRESENT)
    check_in = models.TimeField(_("Check In"), null=True, blank=True)
    lunch_start = models.TimeField(_("Lunch Start"), null=True, blank=True)
    lunch_end = models.TimeField(_("Lunch End"), null=True, blank=True)
    check_out = models.TimeField(_("Check Out"), null=True, blank=True)
    hours = models.DecimalField(
        _("hours"),
        max_digits=4,
        decimal_places=2,
        default=0,
        validators=[MinValueValidator(0), MaxValueValidator(24)],
    )
    make_up_minutes = models.PositiveSmallIntegerField(_("Make-up Session"), default=0)
    entered_as = models.CharField(max_length=10, choices=EnteredBy, default=EnteredBy.STAFF)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["day", "id"]
        indexes = [models.Index(fields=["enrollment", "day"], name="attendance_of_enrollment")]
        constraints = [
            models.UniqueConstraint(fields=["service", "day"], name="one_attendance_a_day"),
            models.CheckConstraint(
                condition=Q(lunch_start=None, lunch_end=None)
                | Q(lunch_start__isnull=False, lunch_end__isnull=False),
                name="lunch_has_both_ends",
            ),
            models.CheckConstraint(condition=Q(hours__gte=0, hours__lte=24), name="a_day_has_24_hours"),
            models.CheckConstraint(
                condition=~Q(presence__in=["absent", "excused"]) | Q(hours=0), name="an_absence_has_no_hours"
            ),
        ]

    def __str__(self):
        return f"{self.day} {self.presence}"


@pghistory.track()
class AttendanceWeek(OfService):
    """A week, Sunday to Saturday, that was submitted or verified (`domain.md` R25). A verified week is locked."""

    starts_on = models.DateField(_("week"))
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    verified_at = models.DateTimeField(null=True, blank=True)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    reopened_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["starts_on"]
        constraints = [
            models.UniqueConstraint(fields=["service", "starts_on"], name="one_row_a_week"),
            models.CheckConstraint(condition=Q(starts_on__week_day=1), name="a_week_starts_on_sunday"),
            models.CheckConstraint(
                condition=Q(verified_at=None, verified_by=None)
                | Q(verified_at__isnull=False, verified_by__isnull=False),
                name="verified_week_names_who",
            ),
        ]

    def __str__(self):
        return f"week of {self.starts_on}"


@pghistory.track()
class ModuleScore(OfService):
    """The post-assessment of a training module, in percent (F277)."""

    module = models.CharField(_("module"), max_length=160)
    percent = models.DecimalField(
        _("score"),
        max_digits=5,
        decimal_places=2,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )
    taken_on = models.DateField(_("date"))
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = KeptQuerySet.as_manager()

    class Meta:
        ordering = ["taken_on", "id"]
        indexes = [models.Index(fields=["service", "taken_on"], name="scores_of_service")]
        constraints = [
            models.CheckConstraint(
                condition=Q(percent__gte=0, percent__lte=100), name="score_is_a_percentage"
            ),
        ]

    def __str__(self):
        return f"{self.module} {self.percent}%"
