"""Working days of the State of Illinois: Monday to Friday without its holidays (`domain.md` R31). Pure.

The holidays, on the day they are observed, stand in `shared/state_holidays.csv`; for years that the file does not
hold only weekends are left out.
"""

import csv
from datetime import date, timedelta
from functools import cache
from pathlib import Path

_SATURDAY = 5
_DAY = timedelta(days=1)


@cache
def state_holidays() -> dict[date, str]:
    """Return the name of each holiday by the day on which it is observed."""
    with (Path(__file__).parent / "shared" / "state_holidays.csv").open(newline="", encoding="utf-8") as file:
        return {date.fromisoformat(row["day"]): row["name"] for row in csv.DictReader(file)}


def is_working_day(day: date) -> bool:
    """Say whether state offices work on `day`."""
    return day.weekday() < _SATURDAY and day not in state_holidays()


def add_working_days(day: date, count: int) -> date:
    """Return the `count`th working day after `day`, which itself is not counted; `count` is 1 or more."""
    for _ in range(count):
        day += _DAY
        while not is_working_day(day):
            day += _DAY
    return day
