"""The one clock. Every business date and time in Casework comes from here, so that tests and rehearsals can set it.

Dates are dates in Illinois (America/Chicago); moments are aware and in UTC.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

CHICAGO = ZoneInfo("America/Chicago")
NOON = time(12)
SATURDAY = 5

Clock = Callable[[], datetime]


def _system_clock() -> datetime:
    return datetime.now(UTC)


_clock: ContextVar[Clock] = ContextVar("casework_clock", default=_system_clock)


def now() -> datetime:
    """Return the present moment, aware, in UTC."""
    return _clock.get()().astimezone(UTC)


def today() -> date:
    """Return today's date in Illinois, which for five or six hours each day is not the date in UTC."""
    return local_date(now())


def local_date(moment: datetime) -> date:
    """Return the date in Illinois at ``moment``. Raises ``ValueError`` when ``moment`` has no time zone."""
    if moment.tzinfo is None:
        raise ValueError("A moment needs a time zone.")
    return moment.astimezone(CHICAGO).date()


def midnight(day: date) -> datetime:
    """Return the moment at which ``day`` begins in Illinois."""
    return datetime.combine(day, time.min, CHICAGO)


def set_clock(clock: Clock | None) -> None:
    """Let ``clock`` tell the time in this context from now on; None returns to the computer's clock.

    ``clock`` takes nothing and returns an aware datetime.
    """
    _clock.set(clock or _system_clock)


@contextmanager
def frozen(at: date | datetime) -> Iterator[datetime]:
    """Stop the clock inside the ``with`` block; yields the moment it stands at.

    ``at`` is a date, meaning noon in Illinois on it, or an aware datetime. Raises ``ValueError`` for a naive one.
    """
    moment = at if isinstance(at, datetime) else datetime.combine(at, NOON, CHICAGO)
    if moment.tzinfo is None:
        raise ValueError("Freeze the clock at a date or at an aware datetime.")
    token = _clock.set(lambda: moment)
    try:
        yield moment.astimezone(UTC)
    finally:
        _clock.reset(token)


def is_business_day(day: date) -> bool:
    """Say whether ``day`` is Monday to Friday. State holidays are not known here."""
    return day.weekday() < SATURDAY


def next_business_day(day: date) -> date:
    """Return ``day`` itself when it is Monday to Friday, otherwise the Monday after it."""
    while not is_business_day(day):
        day += timedelta(days=1)
    return day


def add_business_days(day: date, count: int) -> date:
    """Return the date ``count`` business days after ``day``, which itself is not counted.

    ``count`` is 0 or more; 0 gives ``next_business_day(day)``. Raises ``ValueError`` when it is negative.
    """
    if count < 0:
        raise ValueError("Business days are counted forwards only.")
    if count == 0:
        return next_business_day(day)
    for _ in range(count):
        day = next_business_day(day + timedelta(days=1))
    return day
