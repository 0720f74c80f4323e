"""Recommended services; the cases are in recommendations.csv."""

import csv
from datetime import date
from pathlib import Path

import pytest

from programs.recommendations import Level, recommend, recommendation_table
from programs.registry import all_programs, get_program

TODAY = date(2026, 3, 3)


def _cases():
    with (Path(__file__).parent / "recommendations.csv").open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def _parts(text):
    return [part for part in text.split(";") if part]


@pytest.mark.parametrize("case", _cases(), ids=lambda c: f"{c['program']}-{c['situations']}-{c['levels']}")
def test_what_is_recommended_is_what_the_table_says(case):
    levels = [part.split(":") for part in _parts(case["levels"])]
    found = recommend(
        get_program(case["program"]),
        situations=dict.fromkeys(_parts(case["situations"]), TODAY),
        levels=[Level(subject, int(level), TODAY) for subject, level in levels],
        held=_parts(case["held"]),
        today=TODAY,
    )
    assert [item.service.code for item in found] == _parts(case["recommended"])
    for item in found:
        assert item.reasons
        assert all(reason.text and reason.dates and reason.citation for reason in item.reasons)


def test_every_row_names_a_situation_and_a_service_that_some_program_has():
    programs = all_programs()
    for row in recommendation_table():
        assert any(row["service_type"] in spec.catalogue.codes for spec in programs), row
        if row["because"] == "situation":
            assert all(row["value"] in spec.situations.codes for spec in programs), row
