"""Months of service without SNAP, by the table that program staff can read (`domain.md` R35)."""

import csv
from datetime import date
from pathlib import Path

import pytest

from programs.snap_months import Benefits, benefit_findings, inactive_months

with Path(__file__).with_name("snap_months.csv").open() as _file:
    ROWS = list(csv.DictReader(_file))


def day(text):
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["why"])
def test_the_months_without_snap_are_those_of_the_table(row):
    benefits = Benefits(
        day(row["as_of"]), row["snap_active"] == "yes", day(row["snap_from"]), day(row["snap_through"])
    )
    spans = [(day(row["service_from"]), day(row["service_through"]))]
    found = inactive_months(benefits, spans, day(row["today"]))
    assert [f"{month:%Y-%m}" for month in found] == row["inactive"].split()


def test_the_findings_warn_and_do_not_block():
    benefits = Benefits(date(2026, 11, 20), False, None, date(2026, 9, 30), tanf=True)
    found = benefit_findings(benefits, [(date(2026, 10, 1), None)], date(2026, 11, 22))
    assert [finding.code for finding in found] == ["snap_not_active", "receives_tanf"]
    assert not any(finding.blocks for finding in found)
    assert list(found[0].dates.values()) == [date(2026, 10, 1), date(2026, 11, 1)]


def test_nothing_is_said_when_all_is_well():
    assert benefit_findings(Benefits(date(2026, 11, 20), True), [], date(2026, 11, 22)) == ()
