"""When the follow-ups of a placement fall due (`domain.md` R13, C11; seed 004:596-604)."""

from collections.abc import Iterable
from datetime import date, timedelta


def follow_up_dates(started_on: date, points: Iterable[int]) -> dict[int, date]:
    """Return point -> due date: exactly that many days after the start. Time away does not move them."""
    return {point: started_on + timedelta(days=point) for point in points}


def is_open(due_on: date, today: date) -> bool:
    """Return whether a follow-up that nobody verified yet may be done: from its due date on."""
    return today >= due_on
