"""The timetable names jobs and tasks that exist; due moments follow the clock of Illinois on every day of the year."""

import csv
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from celery.schedules import crontab

from casework.celery import app
from casework.core import clock
from casework.core.jobs import job_named
from casework.schedule import BEATS, TIMETABLE, Timed

ROWS = list(csv.DictReader(Path(__file__).with_name("due_moments.csv").read_text("utf-8").splitlines()))
TIMED = {timed.job: timed for timed in TIMETABLE}


@pytest.fixture(scope="module")
def tasks(django_db_setup, django_db_blocker):
    """The names of all tasks a worker knows."""
    with django_db_blocker.unblock():
        app.loader.import_default_modules()
    return set(app.tasks)


def test_every_beat_starts_a_task_that_exists(tasks):
    assert {beat["task"] for beat in BEATS.values()} <= tasks


def test_every_job_of_the_timetable_is_registered_and_due_once_a_name():
    assert len(TIMED) == len(TIMETABLE)
    assert all(job_named(timed.job).exclusive for timed in TIMETABLE)


def test_lost_wake_ups_and_due_jobs_are_caught_within_a_minute():
    for name in ("deliver_outbox", "wake_jobs", "ask_timed_jobs"):
        assert BEATS[name]["schedule"] == crontab()


@pytest.mark.parametrize("row", ROWS, ids=[row["about"] for row in ROWS])
def test_due_moments(row):
    timed = TIMED[row["job"]]
    now = datetime.strptime(row["now in Chicago"], "%Y-%m-%d %H:%M").replace(tzinfo=clock.CHICAGO)
    found = {"last": timed.last_due(now), "next": timed.next_due(now)}
    assert {name: f"{moment:%Y-%m-%d %H:%M}" for name, moment in found.items()} == {
        "last": row["last due in UTC"],
        "next": row["next due in UTC"],
    }


@pytest.mark.parametrize("day", ["2026-03-08", "2026-11-01", "2026-06-15", "2028-02-29"])
def test_every_due_moment_of_a_day_has_one_slot_and_comes_once(day):
    start = datetime.fromisoformat(day).replace(tzinfo=clock.CHICAGO)
    minutes = [start.astimezone(UTC) + timedelta(minutes=minute) for minute in range(25 * 60)]
    minutes = [minute for minute in minutes if clock.local_date(minute) == start.date()]
    for timed in (*TIMETABLE, Timed("at_half_past_one", hours=(1,), minute=30)):
        slots = [timed.slot(minute) for minute in minutes]
        first = timed.slot(minutes[0] - timedelta(minutes=1))
        came = len(set(slots) - {first})
        assert came == (len(timed.hours) if start.weekday() in timed.days else 0), timed
        assert slots == sorted(slots)
