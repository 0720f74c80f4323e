"""Program years: July 1 to June 30, named after the year they begin in (`domain.md` R17, `federal.md` MSG-1)."""

from dataclasses import dataclass
from datetime import date


def program_year_of(day: date) -> int:
    """Return the program year of `day`: June 30, 2026 lies in 2025, July 1, 2026 in 2026."""
    return day.year if day.month >= 7 else day.year - 1


def first_day(year: int) -> date:
    """Return July 1, the first day of the program year."""
    return date(year, 7, 1)


def last_day(year: int) -> date:
    """Return June 30, the last day of the program year, inclusive."""
    return date(year + 1, 6, 30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """One stay in a program, from `began_on` to `ended_on`, both inclusive; None while it goes on.

    `applied_on` is the day intake began, where it is known: tests taken on or after it may be the first of the stay.
    """

    began_on: date
    ended_on: date | None = None
    applied_on: date | None = None

    def holds(self, day: date) -> bool:
        """Return whether `day` lies in the stay."""
        return self.began_on <= day <= (self.ended_on or date.max)
