"""Which jobs and courses lie in a time, on a day: one that goes on is known to last until that day."""

from collections.abc import Iterable, Sequence
from datetime import date

from programs.measures.facts import HeldJob, StudyFact
from programs.measures.periods import Span


def known_span(row: HeldJob | StudyFact, as_of: date) -> Span | None:
    """Return the days of a job or course that are known on `as_of`, None before it begins."""
    last = min(row.ended_on or as_of, as_of)
    return Span(row.started_on, last) if row.started_on <= last else None


def touching[Row: HeldJob | StudyFact](rows: Iterable[Row], window: Span, as_of: date) -> list[Row]:
    """Return the rows that count and of which a known day lies in `window`, the earliest first."""
    inside = [
        row
        for row in rows
        if row.counts and (span := known_span(row, as_of)) and window.touches(span.first, span.last)
    ]
    return sorted(inside, key=lambda row: (row.started_on, row.key))


def first_in(rows: Sequence[HeldJob | StudyFact], window: Span, as_of: date) -> date | None:
    """Return the first day after `as_of` on which a row that counts reaches into `window`, or None."""
    days = [
        max(row.started_on, window.first)
        for row in rows
        if row.counts and window.touches(row.started_on, row.ended_on or date.max)
    ]
    return min((day for day in days if day > as_of), default=None)
