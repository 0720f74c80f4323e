"""Which tests and which entries are gains by themselves, case by case (R21, R22)."""

import csv
from datetime import date
from pathlib import Path

import pytest

from programs.computed_gains import Entered, Taken, entry_into_postsecondary, gains_by_tests
from programs.measures.spec import YearKind
from programs.nrs import Score
from programs.program_years import Participation

HERE = Path(__file__).parent


def rows(name):
    return list(csv.DictReader((HERE / name).read_text("utf-8").splitlines()))


def day(text):
    return date.fromisoformat(text) if text else None


def taken(key, text):
    moment, on, form, score = text.split()
    made = Score(
        test="tabe_11_12",
        form=form,
        test_level=form[-1],
        subject="reading",
        scale_score=int(score),
        taken_on=day(on),
    )
    return Taken(key=key, score=made, is_post=moment == "post")


@pytest.mark.parametrize("row", rows("computed_gains.csv"), ids=lambda row: row["case"])
def test_a_later_test_is_a_gain_over_the_first_of_its_subject(row):
    tests = [taken(key, text) for key, text in enumerate(row["tests"].split("; "))]
    stay = Participation(
        began_on=day(row["began"]), ended_on=day(row["ended"]), applied_on=day(row["applied"])
    )

    found = gains_by_tests(reversed(tests), stay)

    assert [gain.later.score.taken_on.isoformat() for gain in found] == row["gains"].split()
    first = day(row["first"]) or tests[0].score.taken_on
    assert all(gain.first.score.taken_on == first for gain in found)


def test_each_test_has_a_first_of_its_own():
    tests = [taken(1, "pre 2026-01-12 11E 441"), taken(3, "post 2026-05-01 12E 442")]
    other = Score(test="casas", form="1", subject="reading", scale_score=200, taken_on=date(2026, 1, 2))
    stay = Participation(began_on=date(2026, 1, 1))
    (found,) = gains_by_tests([Taken(key=2, is_post=False, score=other), *tests], stay)
    assert (found.first, found.later) == tuple(tests)


def test_a_level_counted_in_june_counts_once_more_in_a_fiscal_year_of_its_own_only():
    tests = [
        taken(1, "pre 2025-11-02 11E 441"),
        taken(2, "post 2026-06-30 12E 442"),
        taken(3, "post 2026-07-01 12E 450"),
    ]
    stay = Participation(began_on=date(2025, 11, 1))
    by_program_year = gains_by_tests(tests, stay)
    by_fiscal_year = gains_by_tests(tests, stay, YearKind.FEDERAL_FISCAL)
    assert [gain.later.key for gain in by_program_year] == [2]
    assert [gain.later.key for gain in by_fiscal_year] == [2, 3]


def test_subjects_stand_for_themselves():
    first, later = taken(1, "pre 2026-01-12 11E 441"), taken(2, "post 2026-05-01 12E 442")
    other = Taken(
        key=2,
        is_post=True,
        score=Score(
            test="tabe_11_12",
            form="12E",
            test_level="E",
            subject="language",
            scale_score=500,
            taken_on=later.score.taken_on,
        ),
    )
    assert gains_by_tests([first, other], Participation(began_on=date(2026, 1, 1))) == []


@pytest.mark.parametrize("row", rows("postsecondary_entries.csv"), ids=lambda row: row["case"])
def test_an_entry_after_the_exit_is_a_gain_in_the_exits_program_year(row):
    entries = [text.split() for text in row["entries"].split("; ")]
    entered = [Entered(key=key, kind=kind, started_on=day(on)) for key, (kind, on) in enumerate(entries)]

    found = entry_into_postsecondary(day(row["exited_on"]), row["school_status"], entered)

    assert (found and found.started_on) == day(row["gain_on"])
