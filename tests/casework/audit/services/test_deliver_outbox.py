"""The outbox: one effect for each key, whatever happens to workers and wake-ups."""

import os
import signal
import subprocess
import sys
import threading
from datetime import timedelta
from urllib.parse import quote, urlsplit

import pytest
from django.db import connection, connections, transaction

from casework.audit import tasks
from casework.audit.models import OutboxItem
from casework.audit.services import deliver_outbox as module
from casework.audit.services.clear_delivered import clear_delivered
from casework.audit.services.deliver_outbox import MOST_ATTEMPTS, deliver_outbox
from casework.audit.services.enqueue import enqueue
from casework.celery import app
from casework.core import clock, jobs
from tests.factories.people import OrganisationFactory


class Killed(BaseException):
    """Stands for a worker that ends in the middle: nothing catches it."""


@pytest.fixture
def effects(monkeypatch):
    """A kind of item, "mark", whose effect is a row of the database: an organisation with the item's code."""
    monkeypatch.setattr(jobs, "_registry", jobs._Registry())

    @jobs.delivers("mark")
    def mark(payload):
        OrganisationFactory(code=payload["code"])

    return lambda: OrganisationFactory._meta.model.objects.filter(code__startswith="mark-").count()


def test_the_same_work_asked_for_twice_is_one_row_and_one_effect(db, effects):
    for _time in range(2):
        enqueue("mark", "mark:1", {"code": "mark-1"})
    assert OutboxItem.objects.count() == 1
    assert deliver_outbox() == 1
    enqueue("mark", "mark:1", {"code": "mark-1"})
    assert deliver_outbox() == 0
    assert effects() == 1


def test_nothing_is_put_off_when_the_transaction_fails(db, effects):
    with pytest.raises(RuntimeError), transaction.atomic():
        enqueue("mark", "mark:1", {"code": "mark-1"})
        raise RuntimeError
    assert not OutboxItem.objects.exists()


def test_a_commit_wakes_the_worker(db, effects, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        enqueue("mark", "mark:1", {"code": "mark-1"})
        assert effects() == 0
    assert effects() == 1


def test_a_lost_wake_up_is_caught_by_the_sweeper(
    db, effects, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(tasks.deliver_outbox, "apply_async", _broker_is_down)
    with django_capture_on_commit_callbacks(execute=True):
        enqueue("mark", "mark:1", {"code": "mark-1"})
    assert effects() == 0
    tasks.deliver_outbox()
    assert effects() == 1


def test_an_item_is_not_delivered_before_its_time(db, effects):
    later = clock.now() + timedelta(hours=1)
    enqueue("mark", "mark:1", {"code": "mark-1"}, due_at=later)
    assert deliver_outbox() == 0
    with clock.frozen(later):
        assert deliver_outbox() == 1


def test_a_killed_worker_leaves_no_half_effect_and_the_item_is_delivered_later(db, effects, monkeypatch):
    enqueue("mark", "mark:1", {"code": "mark-1"})
    with monkeypatch.context() as patch:

        def killed_at_the_end(payload):
            OrganisationFactory(code=payload["code"])
            raise Killed

        patch.setitem(jobs._registry.deliveries, "mark", killed_at_the_end)
        with pytest.raises(Killed):
            deliver_outbox()
    assert effects() == 0
    assert deliver_outbox() == 1
    assert effects() == 1


def test_a_failing_item_waits_longer_each_time_and_holds_up_nobody(db, effects):
    enqueue("unknown", "unknown:1", {})
    enqueue("mark", "mark:1", {"code": "mark-1"})
    assert deliver_outbox() == 1
    item = OutboxItem.objects.get(kind="unknown")
    assert (item.attempts, item.last_error, item.delivered_at) == (1, "UnknownWork", None)
    waits = []
    while item.given_up_at is None:
        before = item.due_at
        with clock.frozen(item.due_at):
            deliver_outbox()
        item.refresh_from_db()
        waits.append(item.due_at - before)
    assert item.attempts == MOST_ATTEMPTS
    assert waits == sorted(waits)
    assert waits[-1] == module.LONGEST_WAIT


def test_what_was_delivered_goes_after_ninety_days_and_what_was_given_up_stays(db, effects):
    enqueue("mark", "mark:1", {"code": "mark-1"})
    enqueue("unknown", "unknown:1", {})
    deliver_outbox()
    with clock.frozen(clock.now() + timedelta(days=89)):
        assert clear_delivered() == 0
    with clock.frozen(clock.now() + timedelta(days=91)):
        assert clear_delivered() == 1
    assert [item.kind for item in OutboxItem.objects.all()] == ["unknown"]


def test_the_text_of_an_error_is_kept_nowhere(db, effects, monkeypatch, caplog):
    def fails(payload):
        raise ValueError("Key (email)=(secret.person@example.org) exists")

    monkeypatch.setitem(jobs._registry.deliveries, "mark", fails)
    enqueue("mark", "mark:1", {"code": "mark-1"})
    deliver_outbox()
    assert OutboxItem.objects.get().last_error == "ValueError"
    assert "secret.person" not in caplog.text


@pytest.mark.django_db(transaction=True)
def test_two_workers_woken_at_once_have_one_effect(effects):
    enqueue_many(20)
    assert _run_workers(4) == 20
    assert effects() == 20


@pytest.mark.django_db(transaction=True)
def test_without_the_lock_two_workers_would_deliver_twice(effects, monkeypatch):
    """The negative control of the test above: the lock is what prevents it."""
    manager = type(OutboxItem.objects.all())
    monkeypatch.setattr(manager, "select_for_update", lambda self, **_options: self)
    meeting = threading.Barrier(2, timeout=5)
    runs = []

    def slow(payload):
        runs.append(payload)
        meeting.wait()

    monkeypatch.setitem(jobs._registry.deliveries, "mark", slow)
    enqueue_many(1)
    _run_workers(2)
    assert len(runs) == 2


DIES_AT_THE_END = """
import os, signal
import django
django.setup()
from casework.audit.services.deliver_outbox import deliver_outbox
from casework.core import jobs
from tests.factories.people import OrganisationFactory

@jobs.delivers("mark")
def mark(payload):
    OrganisationFactory(code=payload["code"])
    os.kill(os.getpid(), signal.SIGKILL)

deliver_outbox()
"""


@pytest.mark.django_db(transaction=True)
def test_a_process_that_is_killed_in_the_middle_loses_and_doubles_nothing(effects):
    enqueue_many(1)
    name = quote(connection.settings_dict["NAME"], safe="")
    address = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()
    environment = {**os.environ, "DATABASE_URL": address}
    dead = subprocess.run([sys.executable, "-c", DIES_AT_THE_END], env=environment, check=False)
    assert dead.returncode == -signal.SIGKILL
    assert effects() == 0
    assert deliver_outbox() == 1
    assert effects() == 1


@pytest.mark.django_db(transaction=True)
def test_nothing_is_lost_when_the_queue_is_emptied(effects, monkeypatch):
    monkeypatch.setitem(app.conf, "task_always_eager", False)
    queue = app.conf.task_default_queue
    with app.connection_for_write() as broker:
        valkey = broker.default_channel.client
        valkey.delete(queue)
        with transaction.atomic():
            enqueue("mark", "mark:1", {"code": "mark-1"})
        assert valkey.llen(queue) == 1
        valkey.flushdb()
        assert valkey.llen(queue) == 0
    tasks.deliver_outbox()
    assert effects() == 1


def enqueue_many(count):
    """Put `count` items of the kind "mark" into the outbox without waking anybody."""
    OutboxItem.objects.bulk_create(
        OutboxItem(kind="mark", key=f"mark:{n}", payload={"code": f"mark-{n}"}) for n in range(count)
    )


def _run_workers(count):
    delivered = []

    def work():
        try:
            delivered.append(deliver_outbox())
        finally:
            connections.close_all()

    workers = [threading.Thread(target=work) for _n in range(count)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert connection.is_usable()
    return sum(delivered)


def _broker_is_down(**_options):
    raise ConnectionError
