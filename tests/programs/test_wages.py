"""Minimum wages by place and day, and the wages of a placement: tables that program staff can read."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from casework.core.types import Severity
from programs.wages import Wages, check_wages, minimum_wage, wage_table

HERE = Path(__file__).parent
WARNINGS = {"minimum_unknown", "minimum_under_18", "minimum_not_established"}


def rows_of(name):
    return list(csv.DictReader((HERE / name).read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("row", rows_of("minimum_wages.csv"), ids=lambda row: row["case"])
def test_the_minimum_wage_of_a_place_on_a_day(row):
    found = minimum_wage(row["area"], date.fromisoformat(row["day"]))

    assert (str(found.dollars) if found else "") == row["dollars"]


@pytest.mark.parametrize("row", rows_of("wages.csv"), ids=lambda row: row["case"])
def test_the_wages_of_a_placement(row):
    wages = Wages(**{name: Decimal(row[name]) for name in ("minimum", "hourly", "subsidized", "employer")})
    age = int(row["age"]) if row["age"] else None

    found = check_wages(wages, area=row["area"], day=date.fromisoformat(row["day"]), age=age)

    assert [finding.code for finding in found] == row["findings"].split()
    assert {finding.code for finding in found if finding.severity is Severity.WARNING} <= WARNINGS
    assert all(finding.text for finding in found)


def test_every_row_of_the_table_has_its_source():
    rows = [row for dated in wage_table().values() for _since, row in dated.thresholds]

    assert len(rows) == 24
    assert all(row.source for row in rows)
    assert {row.note == "" for row in rows if row.inferred} == {False}
