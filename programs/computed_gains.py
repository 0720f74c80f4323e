"""The gains that follow from the record and are never typed: by test scores, and by entry into post-secondary education
(`domain.md` R21 and R22; seed 001:190-196)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from casework.core.types import Finding
from programs.measures.periods import year_of
from programs.measures.spec import YearKind
from programs.nrs import Score, gain, place
from programs.program_years import Participation, last_day, program_year_of

GRADUATE = "out_graduate"
"""The school status at exit that an entry must follow: "Not attending school; H.S. Graduate"."""

POSTSECONDARY = "postsecondary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A score of the record: `key` tells which row it is, `is_post` whether it was a post-test."""

    key: int
    score: Score
    is_post: bool


@dataclass(frozen=True, slots=True)
class TestGain:
    """That `later` shows a gain over `first`, the earliest that placed the learner in its subject, and why."""

    first: Taken
    later: Taken
    finding: Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """A school or course that the customer entered on `started_on`; `key` tells which row it is."""

    key: int
    kind: str
    started_on: date


def gains_by_tests(
    taken: Iterable[Taken], stay: Participation, years: YearKind = YearKind.PROGRAM
) -> list[TestGain]:
    """Return the gains that the tests of one participation show, by subject, test and date.

    A post-test of the stay gains over the first test of its subject (`first_tests`). A level that an earlier year of
    the measures, of the kind `years`, has counted is not counted again: every year needs a gain of its own (MSG-7).
    """
    until = stay.ended_on or date.max
    inside = [row for row in _in_order(taken, stay) if row.score.taken_on <= until]
    return [
        found
        for first in first_tests(inside, stay)
        for found in _gains_over(first, [row for row in inside if _area(row) == _area(first)], stay, years)
    ]


def first_tests(taken: Iterable[Taken], stay: Participation) -> list[Taken]:
    """Return, for each subject and test, the earliest since intake began that places the learner (R21).

    A score that places at no level classifies nobody and is taken again on another level of the test (`federal.md`
    4.1), so it is no beginning to gain over.
    """
    firsts = {}
    for row in _in_order(taken, stay):
        if place(row.score).level is not None:
            firsts.setdefault(_area(row), row)
    return [firsts[area] for area in sorted(firsts)]


def entry_into_postsecondary(
    exited_on: date | None, school_status: str, entered: Sequence[Entered]
) -> Entered | None:
    """Return the first entry into post-secondary education that is a gain after the exit, or None.

    It lies after `exited_on` and no later than June 30 of the exit's program year, and `school_status` at exit was
    "Not attending school; H.S. Graduate" (R22). `exited_on` is None for a customer who has not exited.
    """
    if exited_on is None or school_status != GRADUATE:
        return None
    until = last_day(program_year_of(exited_on))
    entries = [row for row in entered if row.kind == POSTSECONDARY and exited_on < row.started_on <= until]
    return min(entries, key=lambda row: (row.started_on, row.key), default=None)


def _in_order(taken, stay):
    """The tests since intake began, the earliest first."""
    since = min(filter(None, (stay.applied_on, stay.began_on)))
    known = [row for row in taken if row.score.taken_on >= since]
    return sorted(known, key=lambda row: (row.score.taken_on, row.key))


def _area(row):
    return row.score.subject, row.score.test


def _gains_over(first, taken, stay, years):
    """Gains of one subject and test. `reached` is the highest level that each year has counted."""
    found, reached = [], {}
    for later in taken:
        finding = gain(first.score, later.score)
        if not later.is_post or not stay.holds(later.score.taken_on) or finding.code != "gain":
            continue
        year, level = year_of(years, later.score.taken_on), place(later.score).level
        if any(counted >= level for before, counted in reached.items() if before < year):
            continue
        reached[year] = max(level, reached.get(year, 0))
        found.append(TestGain(first, later, finding))
    return found
