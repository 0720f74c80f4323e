"""The processes of the demo: ports, logs, and what happens when one ends."""

import os
import socket

import pytest

from casework.demo.children import HOST, ChildEnded, Children, free_port


def test_a_taken_port_gives_the_next():
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        found = free_port(port)
    assert found > port


def test_no_port_above_the_last():
    with pytest.raises(OSError, match="No free port"):
        free_port(65536)


@pytest.fixture
def children(tmp_path):
    running = Children(tmp_path / "logs", dict(os.environ))
    yield running
    running.stop()


def test_a_child_that_ends_is_named_with_its_log(children):
    children._start("worker", "this_module_is_absent")
    children._running["worker"].wait()
    with pytest.raises(ChildEnded, match=r"(?s)worker process ended with code 1.*this_module_is_absent"):
        children.check()


def test_children_are_stopped(children):
    children._start("web", "http.server", "--bind", HOST, "0")
    process = children._running["web"]
    children.check()
    children.stop()
    assert process.returncode is not None
    children.check()
