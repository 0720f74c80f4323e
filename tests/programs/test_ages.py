"""Who is of the age that a program serves on the day of enrollment (R40; ages.csv)."""

import csv
from datetime import date
from pathlib import Path

import pytest

from programs.ages import age_findings
from programs.registry import get_program

TABLE = list(csv.DictReader(Path(__file__).with_name("ages.csv").read_text("utf-8").splitlines()))


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["case"])
def test_the_rule_says_what_the_table_says(row):
    limit = get_program("youth_apprenticeship").ages

    found = age_findings(limit, date.fromisoformat(row["born"]), date.fromisoformat(row["on"]))

    assert " ".join(finding.code for finding in found) == row["finding"]


def test_a_program_without_a_limit_finds_nothing():
    assert age_findings(get_program("isets").ages, date(1950, 1, 1), date(2026, 11, 22)) == ()
