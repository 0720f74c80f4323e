"""On which day each wait turns: the table staff can read."""

import csv
from datetime import date
from pathlib import Path

import pytest

from programs.periods import AfterWorkingDays, DaysBefore, NextProgramYear

ROWS = list(csv.DictReader((Path(__file__).parent / "waits.csv").read_text(encoding="utf-8").splitlines()))
WAITS = {
    "before": lambda days: DaysBefore(int(days)),
    "working": lambda days: AfterWorkingDays(int(days)),
    "program year": lambda _days: NextProgramYear(),
}


@pytest.mark.parametrize("row", ROWS, ids=[row["case"] for row in ROWS])
def test_every_row_of_the_table(row):
    wait = WAITS[row["wait"]](row["days"])

    assert wait.turns_on(date.fromisoformat(row["counted_from"])) == date.fromisoformat(row["turns_on"])
