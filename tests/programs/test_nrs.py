"""NRS levels and gains; the cases are in nrs_levels.csv and nrs_gains.csv."""

import csv
import itertools
from datetime import date
from pathlib import Path

import pytest

from programs.nrs import Score, gain, letters_of, place, score_table

HERE = Path(__file__).parent


def _cases(name):
    with (HERE / name).open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("case", _cases("nrs_levels.csv"), ids=lambda c: f"{c['subject']}-{c['scale_score']}")
def test_a_score_is_placed_as_the_table_says(case):
    placed = place(
        Score(
            test=case["test"],
            form="11",
            subject=case["subject"],
            scale_score=int(case["scale_score"]),
            taken_on=date.fromisoformat(case["taken_on"]),
            test_level=case["test_level"],
        )
    )
    assert placed.level == (int(case["level"]) if case["level"] else None)
    assert placed.finding.code == case["code"]
    assert placed.finding.text
    assert placed.finding.citation


def _score(case, moment):
    return Score(
        test=case[f"test_{moment}"],
        form=case[f"form_{moment}"],
        subject=case[f"subject_{moment}"],
        scale_score=int(case[f"score_{moment}"]),
        taken_on=date.fromisoformat(case[f"taken_{moment}"]),
    )


@pytest.mark.parametrize("case", _cases("nrs_gains.csv"), ids=lambda c: c["why this row"])
def test_a_gain_is_judged_as_the_table_says(case):
    found = gain(_score(case, "before"), _score(case, "after"))
    assert found.code == case["code"]
    assert found.dates == {
        "before": date.fromisoformat(case["taken_before"]),
        "after": date.fromisoformat(case["taken_after"]),
    }


def test_bands_follow_each_other_without_a_gap():
    for dated in score_table().values():
        for _since, bands in dated.thresholds:
            assert [band.level for band in bands] == [1, 2, 3, 4, 5, 6]
            for lower, higher in itertools.pairwise(bands):
                assert higher.lowest == lower.highest + 1


def test_a_test_says_its_letters():
    assert letters_of("tabe_11_12") == ("L", "E", "M", "D", "A")
    assert letters_of("casas") == ()
