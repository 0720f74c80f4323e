"""Exits from a program, and the planned gaps that hold one back."""

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from careerplan.models.kept import KeptQuerySet
from casework.cases.enums import SchoolStatus
from casework.cases.models import CaseNote, OfEnrollment
from casework.core import clock
from outcomes.enums import FollowUpEnd, GapReason


@pghistory.track()
class Exit(OfEnrollment):
    """That a customer left a provider's program, or one of the programs inside it (F065-F073, F134-F146).

    `exited_on` is the program's completion date; `exit_status` and `exit_reason` are codes of its ExitPolicy, and
    `evidence` the reasons that hold together where it allows several (002:114). `left_early` exits skipped the
    checklist; `case_note` tells why. `follow_up_end` says why follow-up ended before its time. One that was undone
    is removed and stays in the record.
    """

    sub_program = models.CharField(_("program"), max_length=40, blank=True)
    exit_status = models.CharField(_("exit status"), max_length=40)
    exit_reason = models.CharField(_("exit reason"), max_length=60, blank=True)
    reason_text = models.CharField(_("other reason"), max_length=500, blank=True)
    evidence = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    left_early = models.BooleanField(_("left before completion"), default=False)
    exited_on = models.DateField(_("date of exit"))
    school_status = models.CharField(
        _("school status at exit"), max_length=20, choices=SchoolStatus, blank=True
    )
    case_note = models.ForeignKey(CaseNote, models.PROTECT, null=True, blank=True, related_name="+")
    follow_up_end = models.CharField(max_length=12, choices=FollowUpEnd, blank=True)
    follow_up_ended_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    recorded_at = models.DateTimeField(default=clock.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = KeptQuerySet.as_manager()

    class Meta:
        ordering = ["-exited_on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["enrollment", "sub_program"],
                name="one_exit_of_a_program",
                condition=Q(removed_at=None),
            ),
            models.CheckConstraint(
                condition=Q(follow_up_end="", follow_up_ended_on=None)
                | ~Q(follow_up_end="") & Q(follow_up_ended_on__isnull=False),
                name="end_of_follow_up_has_a_date",
            ),
        ]

    def __str__(self):
        return f"{self.exit_status} {self.exited_on}"


@pghistory.track()
class PlannedGap(OfEnrollment):
    """A time without services that was planned, so that it does not end participation (`domain.md` R38).

    `ends_on` is the last day of the gap, inclusive: services go on after it.
    """

    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    reason = models.CharField(_("reason"), max_length=20, choices=GapReason)
    note = models.CharField(_("explanation"), max_length=500)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = KeptQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on", "-id"]
        indexes = [models.Index(fields=["enrollment"], name="gaps_of_enrollment")]
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="gap_ends_after_it_starts"),
        ]

    def __str__(self):
        return f"gap {self.starts_on} to {self.ends_on}"
