"""The timetable: asked for once each due moment, whatever beats, nights and clocks do."""

import threading
from datetime import datetime, timedelta

import pytest
from django.db import connections

from casework.audit import tasks
from casework.audit.models import JobRun
from casework.audit.services import ask_timed_jobs as service
from casework.audit.services.ask_timed_jobs import ask_timed_jobs
from casework.audit.services.request_job import request_job
from casework.core import clock, jobs
from casework.schedule import Timed

MIDNIGHT = Timed("nightly", hours=(0,), minute=10)


@pytest.fixture
def nightly(monkeypatch):
    """A timetable of one job, ten past midnight; the list of its runs' days."""
    monkeypatch.setattr(jobs, "_registry", jobs._Registry())
    monkeypatch.setattr(service, "TIMETABLE", (MIDNIGHT,))
    monkeypatch.setattr(tasks.run_job, "apply_async", lambda args, **_options: tasks.run_job(*args))
    days = []

    @jobs.job("nightly", "Nightly")
    def work(progress):
        days.append(clock.today().isoformat())

    return days


def at(text):
    """The clock stands at this time in Illinois."""
    return clock.frozen(datetime.fromisoformat(text).replace(tzinfo=clock.CHICAGO))


def ask(django_capture, text, beats=1):
    with at(text):
        for _beat in range(beats):
            with django_capture(execute=True):
                ask_timed_jobs()


def test_two_beats_and_every_minute_ask_once(db, nightly, django_capture_on_commit_callbacks):
    for minute in ("09", "10", "11", "12"):
        ask(django_capture_on_commit_callbacks, f"2026-11-23 00:{minute}", beats=2)
    assert nightly == ["2026-11-23"]
    assert [run.requested_by for run in JobRun.objects.all()] == [None]


def test_a_missed_night_is_caught_up_once(db, nightly, django_capture_on_commit_callbacks):
    ask(django_capture_on_commit_callbacks, "2026-11-23 00:10")
    ask(django_capture_on_commit_callbacks, "2026-11-26 09:00", beats=2)
    ask(django_capture_on_commit_callbacks, "2026-11-26 09:01")
    ask(django_capture_on_commit_callbacks, "2026-11-27 00:10")
    assert nightly == ["2026-11-23", "2026-11-26", "2026-11-27"]


def test_a_new_installation_waits_for_the_first_time(db, nightly, django_capture_on_commit_callbacks):
    ask(django_capture_on_commit_callbacks, "2026-11-23 15:00")
    assert nightly == []
    ask(django_capture_on_commit_callbacks, "2026-11-24 00:10")
    assert nightly == ["2026-11-24"]


def test_a_run_that_somebody_asked_for_does_not_stand_for_the_night(
    db, nightly, django_capture_on_commit_callbacks
):
    with at("2026-11-23 00:05"), django_capture_on_commit_callbacks(execute=True):
        request_job(None, "nightly")
    ask(django_capture_on_commit_callbacks, "2026-11-23 00:10")
    assert nightly == ["2026-11-23", "2026-11-23"]


@pytest.mark.parametrize(
    ("timed", "night"),
    [
        (Timed("nightly", hours=(1,), minute=30), "2026-11-01"),
        (Timed("nightly", hours=(2,), minute=30), "2026-03-08"),
    ],
    ids=["an hour that comes twice", "an hour that is skipped"],
)
def test_the_nights_on_which_the_clock_changes_have_one_run(
    db, nightly, monkeypatch, django_capture_on_commit_callbacks, timed, night
):
    monkeypatch.setattr(service, "TIMETABLE", (timed,))
    moment = datetime.fromisoformat(night).replace(tzinfo=clock.CHICAGO)
    for quarter in range(5 * 4):
        with (
            clock.frozen(moment.astimezone(tz=None) + timedelta(minutes=15 * quarter)),
            django_capture_on_commit_callbacks(execute=True),
        ):
            ask_timed_jobs()
    assert nightly == [night]


@pytest.mark.django_db(transaction=True)
def test_two_beats_at_the_same_moment_ask_once(nightly, monkeypatch):
    monkeypatch.setattr(tasks.run_job, "apply_async", lambda args, **_options: None)
    start = threading.Barrier(4)
    moment = datetime(2026, 11, 23, 0, 10, tzinfo=clock.CHICAGO)

    def beat():
        try:
            with clock.frozen(moment):
                start.wait()
                ask_timed_jobs()
        finally:
            connections.close_all()

    beats = [threading.Thread(target=beat) for _beat in range(4)]
    for thread in beats:
        thread.start()
    for thread in beats:
        thread.join()
    assert JobRun.objects.count() == 1
