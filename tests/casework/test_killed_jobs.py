"""A worker is killed at every statement of a job in turn. The job that follows ends it: each effect once, none lost."""

import itertools
import time
import uuid
from datetime import date, timedelta

import pytest

from casework.accounts.models import User
from casework.audit.models import AuditEvent, JobRun, OutboxItem
from casework.audit.services.enqueue import enqueue
from casework.audit.services.request_job import request_job
from casework.audit.services.run_job import run_job
from casework.cases.models import Receipt
from casework.core import clock, jobs
from dashboard.models import DailyCount, Standing
from dashboard.services.check_standing import check_standing
from dashboard.services.rebuild_standing import rebuild_standing
from tests.factories.people import YOUTH, UserFactory, customer_user, enrolled, member, organisation_running
from tests.factories.planners import appointment_of, at, enrolled_in, planner_in, slot_of
from tests.support.kills import MOST_STATEMENTS, survives_kill_at

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 10


def killed_everywhere(name, begin, has_taken_effect):
    """Kill the job `name` at its first statement, its second and so on, until it comes to its end in time.

    `begin()` makes something the job has to do, `has_taken_effect(it)` asserts that it was done once. Returns at how
    many statements the job was killed.
    """
    for statement in itertools.count(1):
        assert statement < MOST_STATEMENTS
        found = begin()
        run = request_job(None, name, wakes=False)
        ended = survives_kill_at(statement, lambda run=run: run_job(run.pk))
        _wake_until_over(run)
        assert run.status == JobRun.Status.DONE, (statement, run.error, run.result)
        has_taken_effect(found)
        if ended:
            return statement - 1


def _wake_until_over(run):
    """Wake the run as the sweeper does, until the server has noticed that the killed process let go of its lock."""
    until = time.monotonic() + PATIENCE
    while run.finished_at is None and time.monotonic() < until:
        run_job(run.pk)
        run.refresh_from_db()


def test_locks_and_warnings():
    def begin():
        unused, near = UserFactory(), UserFactory()
        for user, days in ((unused, 61), (near, 47)):
            quiet = clock.now() - timedelta(days=days)
            User.objects.filter(pk=user.pk).update(created_at=quiet, last_signed_in_at=quiet)
        return unused, near

    def once(users):
        unused, near = users
        for user in users:
            user.refresh_from_db()
        assert unused.locked_at and not near.locked_at
        assert near.lock_warned_on == clock.today()
        warnings = OutboxItem.objects.filter(kind="account_lock_warning", payload__user=near.pk)
        assert warnings.count() == 1

    assert killed_everywhere("lock_inactive_accounts", begin, once) > 5
    assert AuditEvent.objects.filter(action="lock_inactive_accounts").exists()


def test_reminders():
    enrollment, planner = enrolled_in("north"), planner_in("north")
    reader = customer_user(enrollment)
    worker = member(organisation=enrollment.organisation)
    places = itertools.count()

    def begin():
        slot = slot_of(planner, at(1, 6) + timedelta(minutes=10 * next(places)), minutes=10)
        return appointment_of(enrollment, slot, worker, booked_at=clock.now() - timedelta(days=4))

    def once(booked):
        booked.refresh_from_db()
        assert booked.reminded_at
        assert Receipt.objects.filter(reader=reader).count() == 1
        Receipt.objects.all().delete()

    assert killed_everywhere("remind_of_appointments", begin, once) > 5


@pytest.fixture
def _clock_as_it_was():
    yield
    clock.set_clock(None)


@pytest.mark.usefixtures("_clock_as_it_was")
def test_standing_of_the_day():
    home = organisation_running(YOUTH)
    days = (date(2026, 11, 22) + timedelta(days=2 * number) for number in itertools.count())

    def begin():
        day = next(days)
        with clock.frozen(day):
            enrollment = enrolled(home, last_note=30)
            rebuild_standing(YOUTH)
            before = enrollment.standing.vec
        noon = clock.midnight(day + timedelta(days=1)) + timedelta(hours=12)
        clock.set_clock(lambda: noon)
        return enrollment, before

    def once(found):
        enrollment, before = found
        assert Standing.objects.get(pk=enrollment.pk).vec != before
        (differences,) = check_standing([YOUTH])
        assert not differences.any
        counted = DailyCount.objects.filter(day=clock.today(), line__startswith="note_")
        assert counted.exists()

    assert killed_everywhere("recompute_standing", begin, once) > 10


def test_a_job_that_forgets_its_transaction_is_found_out(monkeypatch):
    """The negative control: an effect that is committed before the job's last statement is there twice."""
    monkeypatch.setattr(jobs, "_registry", jobs._Registry())

    @jobs.job("careless", "Careless")
    def careless(progress):
        enqueue("effect", f"effect:{uuid.uuid4()}", {})
        User.objects.count()

    def once(_nothing):
        assert OutboxItem.objects.filter(kind="effect").count() == 1
        OutboxItem.objects.all().delete()

    with pytest.raises(AssertionError, match="2 == 1"):
        killed_everywhere("careless", lambda: None, once)
