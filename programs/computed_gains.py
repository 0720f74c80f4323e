"""The gains that follow from the record and are never typed: by test scores, and by entry into post-secondary education
(`domain.md` R21 and R22; seed 001:190-196)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from casework.core.types import Finding
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
    """That `later` shows a gain over `first`, the earliest test of its subject in the participation, and why."""

    first: Taken
    later: Taken
    finding: Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """A school or course that the customer entered on `started_on`; `key` tells which row it is."""

    key: int
    kind: str
    started_on: date


def gains_by_tests(taken: Iterable[Taken], stay: Participation) -> list[TestGain]:
    """Return the gains that the tests of one participation show, by subject and date.

    A post-test of the stay gains over the earliest test of its subject since intake began (R21). A level that an
    earlier program year has counted is not counted again: every year needs a gain of its own (`federal.md` MSG-7).
    """
    found = []
    since = min(filter(None, (stay.applied_on, stay.began_on)))
    inside = [row for row in taken if since <= row.score.taken_on <= (stay.ended_on or date.max)]
    inside.sort(key=lambda row: (row.score.taken_on, row.key))
    for subject in sorted({row.score.subject for row in inside}):
        found += _gains_in([row for row in inside if row.score.subject == subject], stay)
    return found


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


def _gains_in(taken, stay):
    """Gains in one subject. `reached` is the highest level that each program year has counted."""
    found, reached = [], {}
    for later in taken[1:]:
        finding = gain(taken[0].score, later.score)
        if not later.is_post or not stay.holds(later.score.taken_on) or finding.code != "gain":
            continue
        year, level = program_year_of(later.score.taken_on), place(later.score).level
        if any(counted >= level for before, counted in reached.items() if before < year):
            continue
        reached[year] = max(level, reached.get(year, 0))
        found.append(TestGain(taken[0], later, finding))
    return found
