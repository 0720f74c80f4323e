"""Quarters, years and the cohorts that a year's answers are about (`federal.md` 3.3 and 6.2)."""

from dataclasses import dataclass
from datetime import date, timedelta

from casework.core.types import Period
from programs import program_years
from programs.measures.spec import Measure, MeasureRule, YearKind

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, both inclusive."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Return whether `day` lies in the span."""
        return self.first <= day <= self.last

    def touches(self, first: date, last: date) -> bool:
        """Return whether a day from `first` to `last`, both inclusive, lies in the span."""
        return first <= self.last and last >= self.first

    @property
    def days(self) -> int:
        """The number of days."""
        return (self.last - self.first).days + 1


def quarter_after(exited_on: date, number: int) -> Span:
    """Return the `number`-th full calendar quarter after the one that holds the exit; 0 gives that one itself."""
    months = exited_on.year * 12 + (exited_on.month - 1) // 3 * 3 + 3 * number
    return Span(_first_of_month(months), _first_of_month(months + 3) - ONE_DAY)


def last_day_for_evidence(quarter: Span) -> date:
    """Return the last day on which evidence of a quarter counts: two quarters after it closed (`federal.md` EM-5)."""
    return quarter_after(quarter.first, 2).last


def year_after(exited_on: date) -> Span:
    """Return the days after the exit up to its anniversary, inclusive; February 29 has its on February 28."""
    return Span(exited_on + ONE_DAY, Period(years=1).turns_on(exited_on))


def year_of(kind: YearKind, day: date) -> int:
    """Return the year that `day` lies in. Program years are named after their first calendar year, federal fiscal years
    after their last."""
    if kind is YearKind.PROGRAM:
        return program_years.program_year_of(day)
    return day.year + (day.month >= 10)


def year_span(kind: YearKind, year: int) -> Span:
    """Return the days of a year."""
    if kind is YearKind.PROGRAM:
        return Span(program_years.first_day(year), program_years.last_day(year))
    return Span(date(year - 1, 10, 1), date(year, 9, 30))


def year_label(kind: YearKind, year: int) -> str:
    """Return "PY 2026" or "FFY 2026"."""
    return f"{'PY' if kind is YearKind.PROGRAM else 'FFY'} {year}"


def counts_exits(measure: Measure) -> bool:
    """Return whether a year of the measure is about people who exited, not about the year itself."""
    return measure.rule not in (MeasureRule.SKILL_GAIN, MeasureRule.CREDENTIAL_IN_YEAR)


def cohort(measure: Measure, kind: YearKind, year: int) -> Span:
    """Return the days that decide whom the year's answer is about: those of the exit, or of the training.

    Program year n reports for the 2nd quarter the exits of the program year before, for the 4th quarter and for
    credentials those of the calendar year n-1 (S4). A federal fiscal year reports the exits whose measured quarter ends
    in it: four quarters in a row, out of two fiscal years (7 CFR 273.7(c)(17)(i); the reading is ours).
    """
    if not counts_exits(measure):
        return year_span(kind, year)
    if kind is YearKind.FEDERAL_FISCAL:
        back = 3 * measure.quarter
        months = year * 12 - 3 - back
        return Span(_first_of_month(months), _first_of_month(months + 12) - ONE_DAY)
    if measure.quarter == 2:
        return year_span(kind, year - 1)
    return Span(date(year - 1, 1, 1), date(year - 1, 12, 31))


def reported_in(measure: Measure, kind: YearKind, exited_on: date) -> int:
    """Return the year in which the measure asks about an exit on `exited_on`: the one whose `cohort` holds it."""
    year = year_of(kind, exited_on)
    while not cohort(measure, kind, year).holds(exited_on):
        year += 1
    return year


def _first_of_month(months: int) -> date:
    """The first day of the month that is `months` months after January of year 0."""
    return date(months // 12, months % 12 + 1, 1)
