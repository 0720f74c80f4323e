"""Standing: the materialised answer to "where does this person stand, and until when"."""

from django.db import models

from casework.accounts.models import Organisation
from casework.cases.models import Enrollment


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

    def __str__(self):
        return f"standing of {self.enrollment_id}"


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
