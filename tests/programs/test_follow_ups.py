"""When follow-ups fall due: the seed's five dates and the days around a leap day (R13)."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from programs.follow_ups import follow_up_dates, is_open
from programs.registry import all_programs

TABLE = list(csv.DictReader(Path(__file__).with_name("follow_ups.csv").read_text("utf-8").splitlines()))


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["case"])
def test_a_follow_up_is_due_exactly_that_many_days_after_the_start(row):
    point, due = int(row["point"]), date.fromisoformat(row["due_on"])

    assert follow_up_dates(date.fromisoformat(row["started_on"]), (point,)) == {point: due}
    assert is_open(due, due)
    assert not is_open(due, due - timedelta(days=1))


@pytest.mark.parametrize("spec", all_programs(), ids=lambda spec: spec.code)
def test_every_program_follows_up_five_times(spec):
    assert spec.follow_up_points == (30, 60, 90, 180, 270)
