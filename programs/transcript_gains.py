"""Gains by a transcript or report card: the semester, its credits and its year (`federal.md` 1.2, types 3s and 3p)."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from django.utils.translation import gettext as _

from casework.core.types import Finding, Period
from programs.gain_findings import CFR, DIPLOMA_LEVELS, POLICY, Around, EnteredGain, Semester, blocks, warns
from programs.measures.periods import year_label, year_of, year_span
from programs.measures.spec import YearKind

CREDITS_NEEDED = Decimal(12)
SUMMER = timedelta(days=125)
"""A summer may lie between two consecutive semesters; more days than these make it doubtful (`federal.md` 3p)."""


def secondary(entered: EnteredGain, around: Around) -> Iterator[Finding]:
    """One semester inside the program year, for a customer without a diploma at entry (R18; seed 000:128-129)."""
    if entered.education_level in DIPLOMA_LEVELS:
        text = _(
            "The highest level of education says that a diploma was there at entry: this type is for those without."
        )
        yield warns("diploma_at_entry", text, POLICY)
    yield from _semester(entered.semester, around)
    yield from _began_last_year(entered.semester, around.years)


def postsecondary(entered: EnteredGain, around: Around) -> Iterator[Finding]:
    """12 credit hours in a semester, or part-time in two consecutive ones within 12 months (R19, R20)."""
    yield from _semester(entered.semester, around)
    if entered.answer != "part_time":
        yield from _enough(entered.semester.credits)
        return
    first, second = entered.first_semester, entered.semester
    if first.started_on is None or first.ended_on is None:
        yield blocks(
            "no_first_semester", _("Part-time needs two semesters. Enter the first one too."), POLICY
        )
        return
    yield from _enough((first.credits or Decimal(0)) + (second.credits or Decimal(0)))
    if first.ended_on < first.started_on:
        text = _("The first semester cannot end before it begins.")
        yield blocks("first_semester_turned", text, POLICY, began=first.started_on)
        return
    yield from _consecutive(first, second)


def _consecutive(first: Semester, second: Semester) -> Iterator[Finding]:
    if second.started_on is None or second.ended_on is None:
        return
    last = Period(years=1).turns_on(first.started_on)
    if second.started_on <= first.ended_on:
        text = _("The second semester must begin after the first one ended on %(ended)s.")
        yield blocks("semesters_overlap", text, POLICY, ended=first.ended_on)
    elif second.ended_on > last:
        text = _("Both semesters must lie within 12 months of %(began)s: the second ends after %(until)s.")
        yield blocks("semesters_too_long", text, POLICY, began=first.started_on, until=last)
    elif second.started_on - first.ended_on > SUMMER:
        text = _(
            "More than a summer lies between the semesters, from %(ended)s to %(began)s: are they consecutive?"
        )
        yield warns("semesters_apart", text, POLICY, ended=first.ended_on, began=second.started_on)


def _semester(semester: Semester, around: Around) -> Iterator[Finding]:
    if semester.started_on is None or semester.ended_on is None:
        yield blocks("no_semester", _("Enter the first and the last day of the semester."), POLICY)
    elif semester.ended_on < semester.started_on:
        text = _("The semester cannot end before it begins.")
        yield blocks("semester_turned", text, POLICY, began=semester.started_on)
    elif semester.ended_on > around.today:
        text = _("The semester goes on until %(ended)s. Enter the gain when it is over.")
        yield blocks("semester_open", text, POLICY, ended=semester.ended_on)
    elif around.stay and semester.ended_on < around.stay.began_on:
        text = _("The semester ended before the enrollment of %(enrolled)s.")
        yield blocks("semester_before_enrollment", text, CFR, enrolled=around.stay.began_on)


def _began_last_year(semester: Semester, years: YearKind) -> Iterator[Finding]:
    if semester.started_on and semester.ended_on:
        year = year_of(years, semester.ended_on)
        if semester.started_on < year_span(years, year).first:
            label = {"year": year_label(years, year)}
            text = _(
                "The semester began on %%(began)s, before %(year)s began: it should lie inside the year."
            )
            yield warns("semester_partly_before", text % label, POLICY, began=semester.started_on)


def _enough(credits: Decimal | None) -> Iterator[Finding]:
    given = credits or Decimal(0)
    if given < CREDITS_NEEDED:
        text = _("%(given)s credits are recorded; at least %(needed)s are needed, %(missing)s more.") % {
            "given": f"{given.normalize():f}",
            "needed": CREDITS_NEEDED,
            "missing": f"{(CREDITS_NEEDED - given).normalize():f}",
        }
        yield Finding("credits_short", text, citation=POLICY)
