"""Servers end with the process that started them, however it ends."""

import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from casework.embedded import EmbeddedPostgres, EmbeddedValkey

ROOT = Path(__file__).resolve().parents[3]


def is_running(pid):
    """Say whether ``pid`` is a process that has not ended. A zombie has."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_until(condition, seconds=30):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process that its parent ended")
def test_servers_end_when_their_parent_is_killed(tmp_path):
    script = f"""
        import pathlib, sys, time
        from casework.embedded import EmbeddedPostgres, EmbeddedValkey
        here = pathlib.Path({str(tmp_path)!r})
        servers = [EmbeddedPostgres(here / "pg").start(), EmbeddedValkey(here / "vk").start()]
        print(*[server._process.pid for server in servers], flush=True)
        time.sleep(120)
    """
    parent = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(script)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    pids = [int(word) for word in parent.stdout.readline().split()]
    parent.stdout.close()
    try:
        assert len(pids) == 2
        assert all(map(is_running, pids))
        parent.send_signal(signal.SIGKILL)
        parent.wait()
        wait_until(lambda: not any(map(is_running, pids)))
    finally:
        EmbeddedPostgres(tmp_path / "pg").erase()
        EmbeddedValkey(tmp_path / "vk").erase()
