"""How long employment was kept, and the window of job-retention services (R11, R12), against a table."""

import csv
from datetime import date
from pathlib import Path

import pytest

from programs.registry import get_program
from programs.retention import JobFact, retention, retention_window

TABLE = list(csv.DictReader(Path(__file__).with_name("retention.csv").read_text("utf-8").splitlines()))
POLICY = get_program("isets").job_retention


def _day(text):
    return date.fromisoformat(text) if text else None


def _jobs(text):
    for part in filter(None, text.split(";")):
        first, _dots, last = part.lstrip("s").partition("..")
        yield JobFact(started_on=_day(first), ended_on=_day(last), is_subsidized=part.startswith("s"))


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["case"])
def test_days_kept_and_window_are_those_of_the_table(row):
    jobs, as_of = list(_jobs(row["jobs"])), _day(row["as_of"])

    enrolled_on = _day(row["enrolled"])
    kept = retention(jobs, as_of, enrolled_on)
    window = retention_window(POLICY, jobs, as_of, enrolled_on)

    assert bool(kept) is bool(row["days"]) and bool(window) is bool(row["first"])
    if kept:
        assert (kept.days, kept.is_complete) == (int(row["days"]), row["complete"] == "yes")
        assert (kept.since, kept.until) == (_day(row["since"]), _day(row["until"]))
    if window:
        assert (window.first, window.least, window.last) == tuple(
            _day(row[name]) for name in ("first", "least", "last")
        )
        assert window.is_extended is (row["extended"] == "yes")


def test_what_broke_a_spell_is_said_with_the_day_that_would_have_kept_it():
    jobs = list(_jobs("2026-01-01..2026-02-28;2026-03-02..2026-04-01"))

    found = retention(jobs, date(2026, 11, 22), None).finding

    assert found.code == "retention_broken"
    assert found.dates == {"needed": date(2026, 3, 1), "began": date(2026, 3, 2)}


def test_a_job_that_goes_on_says_when_the_90_days_are_reached():
    kept = retention(list(_jobs("2026-11-01..")), date(2026, 11, 22), None)

    assert kept.is_open and kept.reached_on == date(2027, 1, 30)
    assert retention(list(_jobs("2026-11-01..2026-11-10")), date(2026, 11, 22), None).reached_on is None


def test_the_last_day_of_the_window_is_inside_it():
    jobs = list(_jobs("2026-01-01.."))

    assert retention_window(POLICY, jobs, date(2026, 12, 31), None).is_open
    assert not retention_window(POLICY, jobs, date(2027, 1, 1), None).is_open
