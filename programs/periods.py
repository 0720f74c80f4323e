"""The ways a line may wait beside the days and years of `Period`. Each says on which day it turns; pure.

`dashboard/queries/standing_of.py` says the same in SQL, and tests compare the two.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from casework.core.types import Period
from programs.program_years import first_day, program_year_of
from programs.working_days import add_working_days


@dataclass(frozen=True, slots=True)
class DaysBefore:
    """Turns so many calendar days before a date that is known in advance (`domain.md` R36)."""

    days: int

    def turns_on(self, anchor: date) -> date:
        """Return the day `days` days before `anchor`."""
        return anchor - timedelta(days=self.days)


@dataclass(frozen=True, slots=True)
class AfterWorkingDays:
    """Turns when more than so many working days of the state have passed: the last of them is in time (`domain.md`
    R31)."""

    days: int

    def turns_on(self, anchor: date) -> date:
        """Return the day after the `days`th working day that follows `anchor`."""
        return add_working_days(anchor, self.days) + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class NextProgramYear:
    """Turns on the first day of the program year after that of the date (`domain.md` R17)."""

    def turns_on(self, anchor: date) -> date:
        """Return the July 1 that follows `anchor`; of a July 1 itself that of the next year."""
        return first_day(program_year_of(anchor) + 1)


type Wait = Period | DaysBefore | AfterWorkingDays | NextProgramYear
"""What `Line.after` may be."""
