"""The 90-day no-service clock: since when a person received no service, and when that ends participation.

Pure: services and planned gaps in, one `NoServiceClock` out. Sources: `federal.md` EX-1 to EX-8, `domain.md` R38.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from casework.core.types import Citation, Finding, Severity

IDLE_DAYS = 90
EXIT_SOURCE = Citation("20 CFR 677.150(c)", "https://www.ecfr.gov/current/title-20/section-677.150")
EXIT_POLICY = Citation(
    "Illinois WIOA policy 3.3", "https://apps.illinoisworknet.com/WIOAPolicy/Policy/Index/204"
)
_DAY = timedelta(days=1)


class Given(StrEnum):
    """How far a service has come: what is planned, goes on, or is over."""

    PLANNED = "planned"
    OPEN = "open"
    DONE = "done"


@dataclass(frozen=True, kw_only=True)
class ServiceSpan:
    """A service as the clock reads it, of this provider or of a partner of the same person.

    `counts` is False for supportive services, referrals, information, self-service and follow-up (EX-3). `noted_on` is
    the day it was entered. `partner` names the provider of another enrollment, "" for the enrollment looked at.
    """

    label: str
    given: Given
    counts: bool = True
    started_on: date | None = None
    completed_on: date | None = None
    noted_on: date | None = None
    partner: str = ""

    def last_day(self, as_of: date) -> date | None:
        """The last day on which it was received, None when it never was or does not count."""
        if not self.counts:
            return None
        if self.given is Given.OPEN:
            return as_of if self.started_on and self.started_on <= as_of else None
        return self.completed_on if self.given is Given.DONE else None

    def left_on(self, day: date) -> Self | None:
        """Return what it came to when its enrollment ended on `day` (EX-1: no service goes on or comes after an exit).

        An open one ends with that day. None for one that had not begun by then.
        """
        if self.given is Given.DONE:
            return self
        if self.given is Given.PLANNED or self.started_on is None or self.started_on > day:
            return None
        return replace(self, given=Given.DONE, completed_on=day)

    def is_before(self, began_on: date) -> bool:
        """Whether it was over, in another enrollment, before the one that began on `began_on` (EX-7)."""
        over_on = self.completed_on if self.given is Given.DONE else None
        return bool(self.partner and over_on and over_on < began_on)


@dataclass(frozen=True, kw_only=True)
class GapSpan:
    """A planned gap, both days inclusive."""

    starts_on: date
    ends_on: date


class ClockState(StrEnum):
    """What the clock does; the three of `HOLDS` keep it from ending participation."""

    NO_SERVICE = "no_service"
    IN_SERVICE = "in_service"
    PLANNED = "planned"
    IN_GAP = "in_gap"
    RUNNING = "running"
    ENDED = "ended"


@dataclass(frozen=True, kw_only=True)
class NoServiceClock:
    """The answer on a day.

    `last` is the last qualifying service and `last_on` its last day; `days` how many days without service have passed
    since, those of planned gaps left out; `ends_on` the first day on which participation is over if nothing happens,
    dated back to `last_on` (EX-2). `held_until` is the last day of the gap, or the first of the planned service
    `planned`. All dates inclusive, None where there is none.
    """

    state: ClockState
    last: ServiceSpan | None = None
    last_on: date | None = None
    days: int = 0
    ends_on: date | None = None
    planned: ServiceSpan | None = None
    held_until: date | None = None
    findings: tuple[Finding, ...] = ()


def no_service_clock(
    services: Iterable[ServiceSpan], gaps: Iterable[GapSpan], as_of: date, began_on: date | None = None
) -> NoServiceClock:
    """Return where the clock stands on `as_of` in the enrollment that began on `began_on`, None to read every service.

    An open service stops it, a documented future service holds it (EX-4) when it was entered before participation had
    ended, and the days of a planned gap are not counted (EX-6). The 90th day is read as the end (EX-8). What other
    enrollments gave before this one began belongs to an earlier participation (EX-7).
    """
    services = tuple(span for span in services if began_on is None or not span.is_before(began_on))
    gaps = tuple(gaps)
    received = [(day, span) for span in services if (day := span.last_day(as_of)) is not None]
    if not received:
        return NoServiceClock(state=ClockState.NO_SERVICE, findings=_ignored(services))
    last_on, last = max(received, key=lambda pair: pair[0])
    known = {"last": last, "last_on": last_on}
    lapses = _lapses(services, gaps, as_of)
    if last.given is Given.OPEN:
        return NoServiceClock(state=ClockState.IN_SERVICE, findings=lapses, **known)
    ends_on = participation_ends(last_on, gaps)
    known |= {"days": idle_days(last_on, as_of, gaps), "ends_on": ends_on}
    planned = _planned(services, as_of, ends_on)
    if planned:
        known |= {"planned": planned, "held_until": planned.started_on}
        return NoServiceClock(state=ClockState.PLANNED, findings=lapses, **known)
    notes = lapses + _missed(services, as_of) + _ambiguous(as_of, ends_on)
    gap = next((gap for gap in gaps if gap.starts_on <= as_of <= gap.ends_on), None)
    if as_of >= ends_on:
        return NoServiceClock(state=ClockState.ENDED, findings=notes, **known)
    if gap:
        return NoServiceClock(state=ClockState.IN_GAP, held_until=gap.ends_on, findings=notes, **known)
    return NoServiceClock(state=ClockState.RUNNING, findings=notes, **known)


def idle_days(last_on: date, as_of: date, gaps: Iterable[GapSpan] = ()) -> int:
    """Return how many days after `last_on`, up to and with `as_of`, lie in no planned gap."""
    total = max(0, (as_of - last_on).days)
    return total - sum(_overlap(first, last, last_on + _DAY, as_of) for first, last in _merged(gaps))


def participation_ends(last_on: date, gaps: Iterable[GapSpan] = ()) -> date:
    """Return the first day on which 90 days without service have passed since `last_on`, gaps left out."""
    day = last_on + timedelta(days=IDLE_DAYS)
    for first, last in _merged(gaps):
        if first <= day:
            day += timedelta(days=_overlap(first, last, last_on + _DAY, date.max))
    return day


def _merged(gaps: Iterable[GapSpan]) -> list[tuple[date, date]]:
    """The gaps in order, those that overlap or touch as one."""
    found: list[tuple[date, date]] = []
    for gap in sorted(gaps, key=lambda gap: gap.starts_on):
        if found and gap.starts_on <= found[-1][1] + _DAY:
            found[-1] = (found[-1][0], max(found[-1][1], gap.ends_on))
        else:
            found.append((gap.starts_on, gap.ends_on))
    return found


def _overlap(first: date, last: date, since: date, until: date) -> int:
    return max(0, (min(last, until) - max(first, since)).days + 1)


def _planned(services, as_of, ends_on):
    """The earliest future service that was entered while participation went on."""
    found = [
        span
        for span in services
        if span.counts
        and span.given is Given.PLANNED
        and span.started_on
        and span.started_on >= as_of
        and (span.noted_on is None or span.noted_on < ends_on)
    ]
    return min(found, key=lambda span: span.started_on, default=None)


def _lapses(services, gaps, as_of):
    """A finding for each time of 90 days or more between two services: a new period of participation (EX-7)."""
    counted = sorted(
        (span.started_on, day) for span in services if span.started_on and (day := span.last_day(as_of))
    )
    found, reach = [], None
    for started_on, ended_on in counted:
        if reach and started_on >= participation_ends(reach, gaps):
            text = (
                "90 days passed without a service: participation ended, and a new one began with the next service. "
                "Record the exit, and enroll the customer again."
            )
            dates = {"last service": reach, "next service": started_on}
            found.append(Finding("lapsed", text, dates, EXIT_SOURCE, Severity.WARNING))
        reach = max(reach or ended_on, ended_on)
    return tuple(found)


def _missed(services, as_of):
    late = [
        span
        for span in services
        if span.counts and span.given is Given.PLANNED and span.started_on and span.started_on < as_of
    ]
    return tuple(
        Finding(
            "planned_not_begun",
            f"{span.label} was planned and has not begun: it does not hold the clock.",
            {"planned": span.started_on},
            EXIT_SOURCE,
            Severity.WARNING,
        )
        for span in late
    )


def _ambiguous(as_of, ends_on):
    if as_of != ends_on:
        return ()
    text = (
        "This is the 90th day. Federal guidance says both 90 days and more than 90 days; "
        "Casework reads the 90th day as the end."
    )
    return (Finding("day_90", text, {"day": as_of}, EXIT_SOURCE, Severity.INFO),)


def _ignored(services):
    if not any(span.given is not Given.PLANNED for span in services):
        return ()
    text = "Only services that do not count were given: support, referral, information or follow-up."
    return (Finding("only_uncounted", text, {}, EXIT_SOURCE, Severity.INFO),)
