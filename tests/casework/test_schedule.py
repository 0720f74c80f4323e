"""The timetable names tasks that exist, and the outbox and lost jobs are looked after each minute."""

import pytest
from celery.schedules import crontab

from casework.celery import app
from casework.schedule import SCHEDULE


@pytest.fixture(scope="module")
def tasks(django_db_setup, django_db_blocker):
    """The names of all tasks a worker knows."""
    with django_db_blocker.unblock():
        app.loader.import_default_modules()
    return set(app.tasks)


@pytest.mark.parametrize("name", SCHEDULE)
def test_every_entry_starts_a_task_that_exists(name, tasks):
    assert SCHEDULE[name]["task"] in tasks


def test_lost_wake_ups_are_caught_within_a_minute():
    for name in ("deliver_outbox", "wake_jobs"):
        assert SCHEDULE[name]["schedule"] == crontab()
