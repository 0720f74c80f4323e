"""Two connections at once, for tests of what happens when people and jobs meet."""

import threading
import time

from django.core.exceptions import ValidationError
from django.db import connection, transaction

PATIENCE = 10


def start(work):
    """Begin `work` in a thread and connection of its own; returns the thread, for `finish`."""

    def run():
        try:
            work()
        finally:
            connection.close()

    other = threading.Thread(target=run)
    other.start()
    return other


def finish(*others):
    """Wait until these threads have ended; AssertionError when one does not."""
    for other in others:
        other.join(PATIENCE)
        assert not other.is_alive()


def until_somebody_waits():
    """Return once another connection waits for a lock of this one; AssertionError when none does."""
    until = time.monotonic() + PATIENCE
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid))"
    while time.monotonic() < until:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_stat_clear_snapshot()")
            cursor.execute(waiting)
            if cursor.fetchone()[0]:
                return
        time.sleep(0.02)
    raise AssertionError("nobody waited")


def one_after_the_other(first, second):
    """Run `second` while `first` has written and not yet committed; the ValidationError of `second`, or None."""
    answers = []

    def run():
        try:
            second()
        except ValidationError as problem:
            answers.append(problem)

    with transaction.atomic():
        first()
        other = start(run)
        until_somebody_waits()
    finish(other)
    return answers[0] if answers else None
