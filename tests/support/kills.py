"""A process of its own that is killed at a statement, as a machine that goes down would."""

import itertools
import os
import signal

from django.db import connection, connections

MOST_STATEMENTS = 200


def survives_kill_at(statement, work):
    """Do `work()` in a process of its own that is killed with SIGKILL before its `statement`-th statement of SQL.

    Returns whether it came to its end before that. Statements on every connection of the default database that the
    process opens itself are counted, those of copies are not. AssertionError when `work` raised.
    """
    connections.close_all()
    child = os.fork()
    if not child:
        _work_until(statement, work)
    _child, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return False
    assert os.WEXITSTATUS(status) == 0, "the work failed in its own process"
    return True


def _work_until(statement, work):
    numbers = itertools.count(1)

    def kill(execute, *arguments):
        if next(numbers) == statement:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(*arguments)

    try:
        with connection.execute_wrapper(kill):
            work()
    except BaseException:
        os._exit(1)
    os._exit(0)
