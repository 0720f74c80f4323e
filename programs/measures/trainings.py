"""When a participation was in education or training, as the measures see it (PIRL 1811 and 1813)."""

from collections.abc import Iterable
from datetime import date

from programs.measures.facts import IN_POSTSECONDARY, IN_SECONDARY, MeasureFacts, TrainingFact
from programs.measures.periods import Span
from programs.measures.spec import MeasuredAs, MeasurePolicy

type Row = TrainingFact | None
"""A training; None for the schooling of a youth who is in school throughout."""
type Trained = tuple[Row, Span]


def gaining_rows(facts: MeasureFacts, policy: MeasurePolicy) -> list[Row]:
    """Return the trainings that bring the participation into the measure of skill gains (MSG-9, MSG-10)."""
    found: list[Row] = [row for row in facts.trainings if row.kind in policy.training_kinds]
    if policy.is_youth and facts.school_status in (*IN_SECONDARY, IN_POSTSECONDARY):
        found.append(None)
    return found


def credential_rows(facts: MeasureFacts, policy: MeasurePolicy) -> list[Row]:
    """Return the trainings that bring the participation into the measure of credentials (CR-2, CR-8).

    Training and postsecondary education do, training on a job alone does not; secondary education does for who had no
    diploma.
    """
    kinds = {MeasuredAs.TRAINING, MeasuredAs.POSTSECONDARY}
    schools = {IN_POSTSECONDARY}
    if facts.lacked_diploma:
        kinds.add(MeasuredAs.SECONDARY)
        schools.update(IN_SECONDARY)
    return [
        row
        for row in gaining_rows(facts, policy)
        if (row.kind in kinds if row else facts.school_status in schools)
    ]


def known_spans(facts: MeasureFacts, rows: Iterable[Row], as_of: date) -> list[Trained]:
    """Return the trainings with their days that are known on `as_of`, the earliest first.

    Each lasts from its start, or the program entry where that is later (MSG-4), to its completion or the exit.
    """
    found = []
    for row in rows:
        first, last = _days(facts, row)
        if first <= min(last, as_of):
            found.append((row, Span(first, min(last, as_of))))
    return sorted(found, key=lambda pair: pair[1].first)


def inside(trained: Iterable[Trained], window: Span) -> list[Trained]:
    """Return those of which a day lies in `window` (MSG-2)."""
    return [pair for pair in trained if window.touches(pair[1].first, pair[1].last)]


def next_in(facts: MeasureFacts, rows: Iterable[Row], window: Span, as_of: date) -> date | None:
    """Return the first day after `as_of` on which a training that goes on reaches into `window`, or None."""
    days = []
    for row in rows:
        first, last = _days(facts, row)
        reaches = max(first, window.first)
        if as_of < reaches <= min(last, window.last):
            days.append(reaches)
    return min(days, default=None)


def elements_of(trained: list[Trained]) -> dict[str, str]:
    """Return PIRL 1811 and, when all is completed, 1813 of the trainings of a year (MSG-2, MSG-3)."""
    elements = {"1811": f"{min(span.first for _row, span in trained):%Y%m%d}"}
    if all(row and row.completed_on for row, _span in trained):
        elements["1813"] = f"{max(span.last for _row, span in trained):%Y%m%d}"
    return elements


def keys_of(trained: Iterable[Trained]) -> tuple[str, ...]:
    """Return the keys of the services among the trainings."""
    return tuple(row.key for row, _span in trained if row)


def _days(facts, row):
    first = max(row.started_on, facts.enrolled_on) if row else facts.enrolled_on
    ends = [day for day in (row and row.completed_on, facts.exited_on) if day]
    return first, min(ends, default=date.max)
