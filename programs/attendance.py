"""Attendance, decided: the weeks of a service, the hours of a day, missed class days (`domain.md` R25, R26, R41, C25).

Pure functions over plain facts. Findings are worded for the reader in the active language: customers see them too.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from casework.core.types import Citation, Dated, Finding, Severity

R25 = Citation("domain.md R25")
R26 = Citation("domain.md R26")
R41 = Citation("domain.md R41")

WEEK = timedelta(days=7)
DAY_HOURS = Decimal(24)
MISSED_DAYS_LIMIT = Dated([(date(2000, 1, 1), 3)])
MISSED_DAYS_WINDOW = Dated([(date(2000, 1, 1), 30)])
"""Days without good cause that make a flag, and the length in days of the window they lie in."""

PRESENT, ABSENT, EXCUSED, MADE_UP = "present", "absent", "excused", "made_up"


@dataclass(frozen=True, kw_only=True)
class DayEntry:
    """What was entered for one day. Clock times, or `given_hours` where only hours were written.

    `presence` is "present", "absent", "excused" (absent with good cause) or "made_up", which carries `make_up_minutes`.
    """

    presence: str = PRESENT
    check_in: time | None = None
    lunch_start: time | None = None
    lunch_end: time | None = None
    check_out: time | None = None
    given_hours: Decimal | None = None
    make_up_minutes: int = 0

    @property
    def clock_times(self) -> tuple[time | None, ...]:
        """The four times in their order."""
        return self.check_in, self.lunch_start, self.lunch_end, self.check_out

    @property
    def is_open(self) -> bool:
        """Whether the customer checked in and has not checked out yet."""
        return self.check_in is not None and self.check_out is None


def week_of(day: date) -> date:
    """Return the Sunday that begins the week of `day` (R25)."""
    return day - timedelta(days=(day.weekday() + 1) % 7)


def days_of(week: date) -> tuple[date, ...]:
    """Return the seven days of the week that begins on the Sunday `week`."""
    return tuple(week + timedelta(days=number) for number in range(7))


def weeks_of(starts_on: date | None, ends_on: date | None) -> tuple[date, ...]:
    """Return the Sundays of the weeks of a service, from the one that holds its planned start to the one that holds
    its planned end (R25); none while one of the two dates is missing."""
    if starts_on is None or ends_on is None:
        return ()
    first, last = week_of(starts_on), week_of(ends_on)
    return tuple(first + number * WEEK for number in range((last - first).days // 7 + 1))


def why_closed(day: date, *, starts_on: date, ends_on: date, today: date) -> Finding | None:
    """Return why nothing can be entered for `day`: outside the service's dates (both inclusive, R25) or after today."""
    if not starts_on <= day <= ends_on:
        dates = {"start": starts_on, "due": ends_on}
        text = _("The service runs from %(start)s to %(end)s.")
        return Finding(
            "outside_service", text % {"start": _short(starts_on), "end": _short(ends_on)}, dates, R25
        )
    if day > today:
        return Finding(
            "future", _("Attendance is entered on the day or later."), {"day": day, "today": today}, R25
        )
    return None


def hours_of(entry: DayEntry, *, overnight: bool = False) -> tuple[Decimal, tuple[Finding, ...]]:
    """Return the hours that count, to two decimals, and what is wrong with the day.

    (out - in) - (lunch end - lunch start), lunch as a pair or not at all; a shift past midnight only where `overnight`
    says that the service has such (R26). Without clock times the hours given count; a made-up session counts the time
    made up; an absence has no hours. With a finding that blocks the hours are 0.
    """
    if entry.presence != PRESENT:
        return _hours_of_absence(entry)
    if any(value is not None for value in entry.clock_times):
        return _hours_of_shift(entry, overnight)
    hours = entry.given_hours or Decimal(0)
    if not 0 <= hours <= DAY_HOURS:
        return _refuse("too_many_hours", _("A day has 0 to 24 hours."))
    return _rounded(hours), ()


def total_of(hours: Iterable[Decimal]) -> Decimal:
    """Return the total hours of a week."""
    return sum(hours, Decimal(0))


def more_than_planned(total: Decimal, planned: Decimal | None) -> Finding | None:
    """Return a warning when the hours of a week pass those planned. They count all the same: they were attended."""
    if planned is None or total <= planned:
        return None
    text = _("%(total)s hours this week, %(planned)s planned.") % {
        "total": _plain(total),
        "planned": _plain(planned),
    }
    return Finding("more_than_planned", text, severity=Severity.WARNING)


def overlaps(one: DayEntry, other: DayEntry) -> bool:
    """Return whether two entries of one day put the same person in two places at once: their clock times cross."""
    first, second = _span(one), _span(other)
    return first is not None and second is not None and first[0] < second[1] and second[0] < first[1]


def missed_days(days: Iterable[date], as_of: date) -> Finding | None:
    """Return a flag for review when enough class days were missed without good cause in the window that ends `as_of`.

    `days` are the absences without good cause; a day missed in two services is one day. A flag asks somebody to look
    and never removes anybody (R41). Its date `clears` is the first on which it falls away by itself.
    """
    length, limit = MISSED_DAYS_WINDOW.on(as_of), MISSED_DAYS_LIMIT.on(as_of)
    first = as_of - timedelta(days=length - 1)
    missed = sorted({day for day in days if first <= day <= as_of})
    if len(missed) < limit:
        return None
    text = _(
        "%(count)s class days missed in %(window)s days without good cause: %(days)s. Review what gets in the way; "
        "nobody is removed by this flag."
    ) % {"count": len(missed), "window": length, "days": ", ".join(_short(day) for day in missed)}
    dates = {f"missed_{number}": day for number, day in enumerate(missed, start=1)}
    dates["clears"] = missed[-limit] + timedelta(days=length)
    return Finding("class_absences", text, dates, R41, Severity.WARNING)


def _hours_of_absence(entry: DayEntry) -> tuple[Decimal, tuple[Finding, ...]]:
    if any(value is not None for value in entry.clock_times) or entry.given_hours:
        return _refuse(
            "absence_with_hours", _("An absent day has no times or hours. Remove them or the absence.")
        )
    if entry.presence == MADE_UP:
        if not 0 < entry.make_up_minutes <= DAY_HOURS * 60:
            return _refuse("no_make_up_time", _("Enter how long the make-up session was, like 2 or 1:30."))
        return _rounded(Decimal(entry.make_up_minutes) / 60), ()
    return Decimal(0), ()


def _hours_of_shift(entry: DayEntry, overnight: bool) -> tuple[Decimal, tuple[Finding, ...]]:
    problems = tuple(_problems_of_shift(entry, overnight))
    if any(found.blocks for found in problems) or entry.is_open:
        return Decimal(0), problems
    check_in, lunch_start, lunch_end, check_out = _minutes(entry)
    minutes = check_out - check_in - ((lunch_end - lunch_start) if lunch_start is not None else 0)
    return _rounded(Decimal(minutes) / 60), problems


def _problems_of_shift(entry: DayEntry, overnight: bool) -> Iterator[Finding]:
    """What is wrong with the times of a shift, the first thing that matters only."""
    check_in, lunch_start, lunch_end, check_out = _minutes(entry)
    if check_in is None:
        yield _problem("no_check_in", _("Enter the Check In."))
    elif (lunch_start is None) != (lunch_end is None):
        yield _problem("lunch_alone", _("Enter both Lunch Start and Lunch End, or neither."))
    elif not overnight and any(_goes_back(entry)):
        order = _("The times are not in order: Check In, Lunch Start, Lunch End, Check Out.")
        yield _problem(
            "goes_back", order if lunch_start is not None else _("Check Out must come after Check In.")
        )
    elif check_out is None:
        yield Finding("no_check_out", _("No Check Out yet: no hours are counted."), {}, R26, Severity.WARNING)
    elif check_out == check_in:
        yield _problem("no_time_between", _("Check In and Check Out are the same."))
    elif lunch_start is not None and not check_in <= lunch_start <= lunch_end <= check_out:
        yield _problem("lunch_outside", _("Lunch must lie between Check In and Check Out."))


def _goes_back(entry: DayEntry) -> Iterator[bool]:
    given = [value for value in entry.clock_times if value is not None]
    return (later < earlier for earlier, later in pairwise(given))


def _minutes(entry: DayEntry) -> tuple[int | None, ...]:
    """The four times in minutes from midnight; those that lie before the check-in are of the next day (R26)."""
    start = entry.check_in
    return tuple(
        None
        if value is None
        else value.hour * 60 + value.minute + (24 * 60 if start is not None and value < start else 0)
        for value in entry.clock_times
    )


def _span(entry: DayEntry) -> tuple[int, int] | None:
    check_in, _lunch_start, _lunch_end, check_out = _minutes(entry)
    if entry.presence != PRESENT or check_in is None or check_out is None:
        return None
    return check_in, check_out


def _refuse(code: str, text: str) -> tuple[Decimal, tuple[Finding, ...]]:
    return Decimal(0), (_problem(code, text),)


def _problem(code: str, text: str) -> Finding:
    return Finding(code, text, citation=R26)


def _rounded(hours: Decimal) -> Decimal:
    return hours.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _plain(hours: Decimal) -> str:
    return f"{_rounded(hours):f}".rstrip("0").rstrip(".")


def _short(day: date) -> str:
    return date_format(datetime.combine(day, time.min), pgettext("day of the year", "M j"))
