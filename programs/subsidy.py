"""Limits on subsidized days: used, left, the day they run out, and what a supervisor added (R14-R16, C12, C13, N15).

Days are counted once however many placements overlap. A window is a calendar year, the state's fiscal year (July to
June), the 365 days that end on the day, or the whole life. A placement that crosses New Year is split by the window.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from programs.plan import SubsidyLimit, Window
from programs.subsidized_days import DAY, Span, Subsidy, days_between, merged, spans_of

ROLLING = timedelta(days=365)
HORIZON = timedelta(days=3 * 366)
FISCAL_MONTH = 7


@dataclass(frozen=True, slots=True)
class Extra:
    """Days that a supervisor added to a limit, in the window that starts on `window_starts_on`."""

    limit: str
    window_starts_on: date
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitStanding:
    """Where a person stands under one limit on the day `as_of`.

    `used` of `allowed` distinct days (`extra` of them a supervisor's) lie in the window from `first` to `last`.
    `runs_out_on` is the last day allowed if every open subsidy goes on daily, in the past when it is passed already,
    None if they end before. `excess` is the
    number of days over the limit through the planned ends, `over_since` the first of them. `key` names the placement of
    a limit that holds for each placement, "" for one that holds for the person.
    """

    limit: SubsidyLimit
    as_of: date
    first: date
    last: date
    used: int
    allowed: int
    extra: int
    warn_at: int
    runs_out_on: date | None
    excess: int
    over_since: date | None
    key: str = ""

    @property
    def left(self) -> int:
        """Days that may still be subsidized in the window."""
        return max(0, self.allowed - self.used)

    @property
    def is_over(self) -> bool:
        """Whether the limit is passed already, not only by what is planned."""
        return bool(self.excess) and self.over_since <= self.as_of

    @property
    def is_warned(self) -> bool:
        """Whether the warning is due, or the limit reached or passed."""
        return bool(self.excess) or self.used >= self.warn_at + self.extra


def window_of(window: Window, day: date) -> Span:
    """Return the window in which `day` is counted; a rolling one ends on the day itself."""
    if window is Window.CALENDAR_YEAR:
        return Span(date(day.year, 1, 1), date(day.year, 12, 31))
    if window is Window.STATE_FISCAL_YEAR:
        year = day.year if day.month >= FISCAL_MONTH else day.year - 1
        return Span(date(year, FISCAL_MONTH, 1), date(year + 1, FISCAL_MONTH, 1) - DAY)
    if window is Window.ROLLING_YEAR:
        return Span(day - ROLLING + DAY, day)
    return Span(date.min, date.max)


def counted(limit: SubsidyLimit, subsidies: Iterable[Subsidy], program: str) -> list[Subsidy]:
    """Return the subsidies that count toward a limit of `program`: all of the person's, or only of the services it
    names, which are the program's own."""
    if not limit.applies_to:
        return list(subsidies)
    return [s for s in subsidies if s.program == program and s.service_type in limit.applies_to]


def stand_under(
    limits: Iterable[SubsidyLimit],
    subsidies: Sequence[Subsidy],
    extras: Sequence[Extra],
    *,
    program: str,
    as_of: date,
) -> list[LimitStanding]:
    """Return where a person stands under each limit of `program`; a limit per placement has one for each of them."""
    found = []
    for limit in limits:
        held = counted(limit, subsidies, program)
        if limit.per == "placement":
            found += [_stand(limit, [one], extras, as_of, one.key) for one in held]
        else:
            found.append(_stand(limit, held, extras, as_of))
    return found


def allowed_on(limit: SubsidyLimit, extras: Iterable[Extra], day: date) -> int:
    """Return the days allowed in the window of `day`: the limit and what a supervisor added to it.

    A day before the limit's first date is counted under its first value.
    """
    return _value(limit.limit_days, day) + _extra(limit, extras, day)


def _stand(limit, subsidies, extras, as_of, key=""):
    window = window_of(limit.window, as_of)
    past = merged(span for one in subsidies for span in spans_of(one, as_of))
    planned = merged(span for one in subsidies for span in spans_of(one, one.last or as_of))
    going_on = merged(span for one in subsidies for span in spans_of(one, as_of + HORIZON))
    over = merged(_over(limit, extras, planned))
    coming = (span.first for span in merged(_over(limit, extras, going_on)) if span.last >= as_of)
    first_over = next(coming, None)
    return LimitStanding(
        limit=limit,
        as_of=as_of,
        first=window.first,
        last=window.last,
        used=days_between(past, window.first, min(window.last, as_of)),
        allowed=allowed_on(limit, extras, as_of),
        extra=_extra(limit, extras, as_of),
        warn_at=_value(limit.warn_days, as_of),
        runs_out_on=first_over - DAY if first_over else None,
        excess=sum(span.days for span in over),
        over_since=over[0].first if over else None,
        key=key,
    )


def _over(limit: SubsidyLimit, extras: Sequence[Extra], spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the spans of subsidized days on which more than the allowed days are used, in order.

    Between two turns of `_turns` the number used rises by one each day or stays, and what is allowed stays.
    """
    turns = _turns(limit, extras, spans)
    for first, following in pairwise(turns):
        last = following - DAY
        if not days_between(spans, first, first):
            continue
        used, room = _used(limit, spans, first), allowed_on(limit, extras, first)
        rises = first < last and _used(limit, spans, first + DAY) > used
        crossing = first + timedelta(days=max(0, room - used + 1))
        if used > room:
            yield Span(first, last)
        elif rises and crossing <= last:
            yield Span(crossing, last)


def _used(limit, spans, day):
    return days_between(spans, window_of(limit.window, day).first, day)


def _turns(limit, extras, spans):
    """The days on which the use of a limit may change its course, in order, and the day after the last span."""
    if not spans:
        return []
    first, end = spans[0].first, spans[-1].last + DAY
    turns = {edge for span in spans for edge in (span.first, span.last + DAY)}
    turns |= {start for start, _value_ in limit.limit_days.thresholds}
    turns |= {extra.window_starts_on for extra in extras}
    if limit.window is Window.ROLLING_YEAR:
        turns |= {turn + ROLLING for turn in turns if turn <= end}
    elif limit.window is not Window.LIFETIME:
        month = 1 if limit.window is Window.CALENDAR_YEAR else FISCAL_MONTH
        turns |= {date(year, month, 1) for year in range(first.year, end.year + 1)}
    return sorted(turn for turn in turns if first <= turn <= end)


def _extra(limit, extras, day):
    return sum(
        extra.days for extra in extras if extra.limit == limit.code and _holds(limit.window, extra, day)
    )


def _holds(window, extra, day):
    """Whether days added in a window count on `day`; in a rolling window they do for 365 days."""
    if window is Window.LIFETIME:
        return True
    if window is Window.ROLLING_YEAR:
        return extra.window_starts_on <= day < extra.window_starts_on + ROLLING
    return extra.window_starts_on == window_of(window, day).first


def _value(dated, day):
    return dated.on(max(day, dated.thresholds[0][0]))
