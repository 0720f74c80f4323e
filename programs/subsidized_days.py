"""How many days a placement is subsidized (`domain.md` R14): inclusive, without the days away, day by day distinct.

Everything is computed on spans of days, so that it costs the same for a week and for ten years.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Days from `first` to `last`, both inclusive."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Away:
    """Days without a subsidy inside a placement: from the Inactive Date to the day before the Return Date.

    `back` is None while the person is still away. The day of return counts as subsidized [inferred from R14].
    """

    since: date
    back: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subsidy:
    """The subsidized time of one placement: `first` and `last` are its Subsidized Start and End Date, inclusive.

    `last` is None while it is open. `key` names the placement; `service_type` and `program` are codes.
    """

    key: str
    program: str
    service_type: str
    first: date
    last: date | None = None
    away: tuple[Away, ...] = ()


def breaks_of(saved: Iterable[tuple[date | None, date | None]]) -> tuple[Away, ...]:
    """Return the times away that a placement's status history tells, oldest first.

    `saved` are the pairs of Inactive and Return Date as they were saved, oldest first. A pair that begins on or after
    the return before it is a further break; any other pair corrects the last one, and an empty pair takes it back.
    """
    found: list[Away] = []
    is_open = False
    for since, back in saved:
        if since is None:
            if is_open:
                found.pop()
            is_open = False
            continue
        is_further = is_open and found[-1].back is not None and since >= found[-1].back
        if is_open and not is_further:
            found.pop()
        found.append(Away(since, back))
        is_open = True
    return tuple(found)


def spans_of(subsidy: Subsidy, through: date) -> list[Span]:
    """Return the subsidized days of a placement as separate spans in order, none after the day `through`."""
    end = through if subsidy.last is None else min(subsidy.last, through)
    spans = [Span(subsidy.first, end)] if subsidy.first <= end else []
    for away in subsidy.away:
        spans = [part for span in spans for part in _without(span, away)]
    return spans


def days_of(subsidy: Subsidy, through: date) -> int:
    """Return the number of subsidized days of a placement up to `through`, inclusive (F372)."""
    return sum(span.days for span in spans_of(subsidy, through))


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return the distinct days of `spans` as separate spans in order; overlapping and touching ones become one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.first <= found[-1].last + DAY:
            found[-1] = Span(found[-1].first, max(found[-1].last, span.last))
        else:
            found.append(span)
    return found


def days_between(spans: Sequence[Span], first: date, last: date) -> int:
    """Return how many days of separate `spans` lie from `first` to `last`, both inclusive."""
    return sum(max(0, (min(span.last, last) - max(span.first, first)).days + 1) for span in spans)


def _without(span, away):
    """The parts of `span` that are not away."""
    if away.since > span.last or (away.back and away.back <= span.first):
        return [span]
    parts = []
    if span.first < away.since:
        parts.append(Span(span.first, away.since - DAY))
    if away.back and away.back <= span.last:
        parts.append(Span(max(away.back, span.first), span.last))
    return parts
