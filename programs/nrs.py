"""NRS levels from scale scores, and gains between two tests (`domain.md` 6.7 and R21, `federal.md` 4).

The score table is `shared/nrs_levels.csv`: a row holds from its date until a later edition of the same test's table.
`shared/test_levels.csv` says which NRS levels a test of each level can place. A level is computed, never typed.
"""

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from django.utils.translation import gettext as _

from casework.core.types import Citation, Dated, Finding, Severity

SHARED = Path(__file__).parent / "shared"
CFR_TEST = Citation("34 CFR 462.41")
CFR_GAIN = Citation("34 CFR 462.42")
HIGHEST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A scale score of one test in one subject. `test_level` is the letter of the test, "" when it has none."""

    test: str
    form: str
    subject: str
    scale_score: int
    taken_on: date
    test_level: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a score places the learner: an NRS level from 1 to 6, or None with the finding that says why not."""

    level: int | None
    finding: Finding


@dataclass(frozen=True, slots=True)
class _Band:
    level: int
    lowest: int
    highest: int


@cache
def score_table() -> dict[tuple[str, str], Dated[tuple[_Band, ...]]]:
    """Return the score table: (test, subject) -> its bands by date of effect."""
    editions: dict[tuple[str, str], dict[date, list[_Band]]] = {}
    for row in _rows("nrs_levels.csv"):
        bands = editions.setdefault((row["test"], row["subject"]), {})
        band = _Band(int(row["nrs_level"]), int(row["lowest_score"]), int(row["highest_score"]))
        bands.setdefault(date.fromisoformat(row["from"]), []).append(band)
    return {
        key: Dated((since, tuple(bands)) for since, bands in dated.items()) for key, dated in editions.items()
    }


@cache
def levels_of_tests() -> dict[tuple[str, str], tuple[int, int, int]]:
    """Return (test, letter) -> (lowest NRS level it can place, highest, lowest scale score it can report)."""
    return {
        (row["test"], row["test_level"]): (
            int(row["lowest_nrs_level"]),
            int(row["highest_nrs_level"]),
            int(row["lowest_score"] or 0),
        )
        for row in _rows("test_levels.csv")
    }


def letters_of(test: str) -> tuple[str, ...]:
    """Return the letters of the levels in which `test` is given, in order; empty when it has none."""
    return tuple(letter for name, letter in levels_of_tests() if name == test)


def place(score: Score) -> Placed:
    """Return the NRS level of `score` under the table in force when it was taken, with the reason.

    No level when the test has no table on that day, the score lies outside the scale, or outside what the level of
    the test can place: then the learner must be tested on another level (`federal.md` 4.1).
    """
    bands = _bands(score)
    if not bands:
        text = _("No score table is established for this test, so no NRS level is shown.")
        return _unplaced("no_table", text)
    lowest, highest = bands[0].lowest, bands[-1].highest
    if not lowest <= score.scale_score <= highest:
        text = _("%(score)d is outside the scale of this test, %(lowest)d to %(highest)d.")
        return _unplaced(
            "outside_scale", text % {"score": score.scale_score, "lowest": lowest, "highest": highest}
        )
    level = next(band.level for band in bands if band.lowest <= score.scale_score <= band.highest)
    return _on_the_test(score, level) or Placed(level, _why(score, bands[level - 1]))


def gain(before: Score, after: Score) -> Finding:
    """Return whether `after` shows a gain over `before`: INFO with code "gain", else a WARNING that says what lacks.

    A gain is a higher NRS level in the same subject at a later date, by the same test, on another form (EFL-1, EFL-2).
    """
    dates = {"before": before.taken_on, "after": after.taken_on}
    problem = _not_comparable(before, after)
    if problem:
        return Finding("not_comparable", problem, dates, CFR_TEST, Severity.WARNING)
    first, second = place(before), place(after)
    for placed in (first, second):
        if placed.level is None:
            return Finding(placed.finding.code, placed.finding.text, dates, CFR_TEST, Severity.WARNING)
    if first.level == HIGHEST:
        text = _("No gain by test is possible above NRS level 6.")
        return Finding("at_the_top", text, dates, CFR_GAIN, Severity.WARNING)
    levels = {"before": first.level, "after": second.level}
    if second.level > first.level:
        text = _("From NRS level %(before)d to %(after)d: an educational functioning level gain.")
        return Finding("gain", text % levels, dates, CFR_GAIN, Severity.INFO)
    text = _("NRS level %(before)d before, %(after)d after: no gain yet.")
    return Finding("no_gain", text % levels, dates, CFR_GAIN, Severity.WARNING)


def _not_comparable(before, after):
    if before.subject != after.subject:
        return _("The two tests are in different subjects.")
    if before.test != after.test:
        return _("The two tests are different tests. A gain needs the same test.")
    if after.taken_on <= before.taken_on:
        return _("The post-test must be later than the pre-test.")
    if before.form == after.form:
        return _("Both tests are the same form. A gain needs a parallel form.")
    return ""


def _on_the_test(score, level):
    reach = levels_of_tests().get((score.test, score.test_level))
    if reach is None:
        return None
    lowest, highest, lowest_score = reach
    if lowest <= level <= highest and score.scale_score >= lowest_score:
        return None
    text = _(
        "Out of range for test level %(letter)s, which places NRS levels %(lowest)d to %(highest)d: test again."
    )
    return _unplaced(
        "out_of_range", text % {"letter": score.test_level, "lowest": lowest, "highest": highest}
    )


def _why(score, band):
    text = _("Scale score %(score)d lies between %(lowest)d and %(highest)d.")
    values = {"score": score.scale_score, "lowest": band.lowest, "highest": band.highest}
    return Finding(
        "placed", text % values, {"taken": score.taken_on}, Citation("federal.md 4.1"), Severity.INFO
    )


def _unplaced(code, text):
    return Placed(None, Finding(code, text, citation=CFR_TEST, severity=Severity.WARNING))


def _bands(score):
    dated = score_table().get((score.test, score.subject))
    if dated is None:
        return ()
    try:
        return dated.on(score.taken_on)
    except LookupError:
        return ()


def _rows(name):
    with (SHARED / name).open(newline="", encoding="utf-8") as stream:
        yield from csv.DictReader(stream)
