"""Standing: the materialised answer to "where does this person stand, and until when"."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models

from casework.accounts.models import Organisation
from casework.cases.models import Enrollment, OfEnrollment
from dashboard.enums import SnoozeReason

TALLY_KEY = "hashtext('standing_tally')"
"""The advisory lock held, until its transaction ends, by whoever takes rows out of the ledger."""


def _entering(name: str, operation: pgtrigger.Operation, entries: str, **rows: str) -> pgtrigger.Trigger:
    """A trigger of standing that enters into the ledger, once for each statement, how many came to each vector and
    how many left it. `rows` name the statement's old and new rows."""
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=pgtrigger.Referencing(**rows) if rows else None,
        func=f"{entries} RETURN NULL;",
    )


INSERTED = """
INSERT INTO dashboard_standingledger (program, vec, change)
SELECT program, vec, count(*) FROM came GROUP BY program, vec;
"""
DELETED = """
INSERT INTO dashboard_standingledger (program, vec, change)
SELECT program, vec, -count(*) FROM gone GROUP BY program, vec;
"""
UPDATED = """
INSERT INTO dashboard_standingledger (program, vec, change)
SELECT program, vec, sum(change)
FROM (SELECT program, vec, 1 AS change FROM came UNION ALL SELECT program, vec, -1 FROM gone) moved
GROUP BY program, vec HAVING sum(change) <> 0;
"""
TRUNCATED = """
PERFORM pg_advisory_xact_lock(hashtext('standing_tally'));
DELETE FROM dashboard_standingledger;
DELETE FROM dashboard_standingtally;
"""


class StandingQuerySet(models.QuerySet):
    def turned(self, day):
        """Rows whose answer changed by itself on or before `day`."""
        return self.filter(next_change_on__lte=day)


class Standing(models.Model):
    """One row per enrollment: a code per section, all packed into one number, and the first
    date on which the passing of time alone changes any of them (`performance.md` 0).

    The section columns stand beside `vec` so that the planner has statistics for each.
    """

    SECTIONS = 8

    enrollment = models.OneToOneField(Enrollment, models.CASCADE, primary_key=True, related_name="standing")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    program = models.CharField(max_length=40)
    s1 = models.SmallIntegerField(default=0)
    s2 = models.SmallIntegerField(default=0)
    s3 = models.SmallIntegerField(default=0)
    s4 = models.SmallIntegerField(default=0)
    s5 = models.SmallIntegerField(default=0)
    s6 = models.SmallIntegerField(default=0)
    s7 = models.SmallIntegerField(default=0)
    s8 = models.SmallIntegerField(default=0)
    vec = models.BigIntegerField(default=0)
    next_change_on = models.DateField(null=True)
    name_key = models.CharField(max_length=170, db_collation="C")

    objects = StandingQuerySet.as_manager()

    class Meta:
        ordering = ["name_key", "enrollment_id"]
        indexes = [
            models.Index(fields=["program", "organisation", "vec"], name="standing_counts"),
            models.Index(
                fields=["program", "next_change_on"],
                name="standing_due",
                condition=models.Q(next_change_on__isnull=False),
            ),
            models.Index(
                fields=["organisation", "program", "name_key", "enrollment"],
                name="standing_list",
                include=["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"],
            ),
            models.Index(
                fields=["program", "name_key", "enrollment"],
                name="standing_list_statewide",
                include=["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "organisation"],
            ),
        ]
        triggers = [
            _entering("enter_inserted", pgtrigger.Insert, INSERTED, new="came"),
            _entering("enter_updated", pgtrigger.Update, UPDATED, old="gone", new="came"),
            _entering("enter_deleted", pgtrigger.Delete, DELETED, old="gone"),
            _entering("enter_truncated", pgtrigger.Truncate, TRUNCATED),
        ]

    def __str__(self):
        return f"standing of {self.enrollment_id}"


class StandingTally(models.Model):
    """How many people of a program stand on a vector, as of the last fold: a page about everyone reads these few
    rows and what the ledger has since, in one statement, instead of every row of standing (`performance.md` 0)."""

    pk = models.CompositePrimaryKey("program", "vec")
    program = models.CharField(max_length=40)
    vec = models.BigIntegerField()
    count = models.BigIntegerField()

    class Meta:
        ordering = ["program", "vec"]

    def __str__(self):
        return f"{self.program} {self.vec}: {self.count}"


class StandingLedger(models.Model):
    """What changed since the last fold. Written by the triggers of standing alone, in the transaction of the change;
    nobody waits for anybody, because rows are only added."""

    program = models.CharField(max_length=40)
    vec = models.BigIntegerField()
    change = models.BigIntegerField()

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.program} {self.vec}: {self.change:+}"


class DailyCount(models.Model):
    """How many people stood on a line at the end of a day, per organisation; kept from day one."""

    day = models.DateField()
    program = models.CharField(max_length=40)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    line = models.CharField(max_length=60)
    count = models.PositiveIntegerField()

    class Meta:
        ordering = ["day", "program", "line"]
        constraints = [
            models.UniqueConstraint(
                fields=["day", "program", "organisation", "line"], name="one_count_per_day_and_line"
            ),
        ]

    def __str__(self):
        return f"{self.day} {self.line} {self.count}"


class SnoozeQuerySet(models.QuerySet):
    def on(self, day):
        """Snoozes that nobody ended and whose date has not come."""
        return self.filter(removed_at=None, until__gt=day)


@pghistory.track()
class Snooze(OfEnrollment):
    """An item of the worklist that is put off until a day, with a reason (beyond.md N21).

    `line` is the dashboard line the enrollment stood on; the snooze is over once it stands on another one, or entered
    this one anew after `snoozed_on`. `removed_at` says that somebody ended it before its date.
    """

    line = models.CharField(max_length=60)
    snoozed_on = models.DateField()
    until = models.DateField()
    reason = models.CharField(max_length=20, choices=SnoozeReason)
    snoozed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = SnoozeQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__gt=models.F("snoozed_on")), name="snooze_ends_after_it_began"
            ),
        ]

    def __str__(self):
        return f"snooze of {self.line} until {self.until}"
