"""The processes beside the servers: web, worker and beat. They end when the process that started them does."""

import contextlib
import functools
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from casework.embedded import die_with_parent

HOST = "127.0.0.1"
PORTS_TO_TRY = 100
READY_SECONDS = 180
STOP_SECONDS = 10
STATEMENT_LIMIT = "CASEWORK_STATEMENT_TIMEOUT_SECONDS"
JOB_STATEMENT_SECONDS = 15 * 60
WEB_WORKERS, WEB_THREADS, JOB_THREADS = 2, 4, 2


def _answers(address: str) -> bool:
    try:
        urllib.request.urlopen(address, timeout=5).close()  # noqa: S310  (our own, on loopback)
    except OSError:
        return False
    return True


class ChildEnded(Exception):
    """A process that should run ended; the text names it and shows the end of its log."""


def free_port(wanted: int) -> int:
    """Return ``wanted`` or the next port on which nothing listens. Raises ``OSError`` when a hundred are taken."""
    for port in range(wanted, min(wanted + PORTS_TO_TRY, 65536)):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with contextlib.suppress(OSError):
                probe.bind((HOST, port))
                return port
    raise OSError(f"No free port from {wanted} on.")


class Children:
    """Starts processes, watches them, and stops them all. Their output goes to ``logs/<name>.log``."""

    def __init__(self, logs: Path, environment: dict[str, str]) -> None:
        self.logs = logs
        self.environment = environment
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        logs.mkdir(parents=True, exist_ok=True)

    def start_web(self, port: int) -> None:
        """Start gunicorn, the server of production, on loopback."""
        size = ["--workers", str(WEB_WORKERS), "--threads", str(WEB_THREADS), "--worker-class", "gthread"]
        quiet = ["--preload", "--no-control-socket", "--graceful-timeout", "5", "--log-level", "warning"]
        self._start("web", "gunicorn", "casework.wsgi", "--bind", f"{HOST}:{port}", *size, *quiet)

    def start_jobs(self, schedule_file: Path) -> None:
        """Start one Celery worker and beat."""
        schedule_file.parent.mkdir(parents=True, exist_ok=True)
        patient = {STATEMENT_LIMIT: str(JOB_STATEMENT_SECONDS)}
        lean = [
            "--without-gossip",
            "--without-mingle",
            "--pool",
            "threads",
            "--concurrency",
            str(JOB_THREADS),
        ]
        self._start("worker", "celery", "-A", "casework", "worker", "--loglevel", "INFO", *lean, **patient)
        beat = ["--schedule", str(schedule_file), "--pidfile", "", "--loglevel", "INFO"]
        self._start("beat", "celery", "-A", "casework", "beat", *beat)

    def start_state(self, port: int, folder: Path) -> None:
        """Start an IWDS on loopback that delivers what lies in ``folder``, and can be told to misbehave."""
        self._start("iwds", "tests.support.state_switch", str(port), str(folder))

    def wait_for_web(self, port: int) -> None:
        """Return when the health check answers. Raises ``ChildEnded`` when it does not in time."""
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline:
            self.check()
            if _answers(f"http://{HOST}:{port}/healthz"):
                return
            time.sleep(0.1)
        raise ChildEnded(f"The web server did not answer in {READY_SECONDS} seconds.\n{self._log_end('web')}")

    def check(self) -> None:
        """Raise ``ChildEnded`` when one of the processes has ended."""
        for name, process in self._running.items():
            if process.poll() is not None:
                raise ChildEnded(
                    f"The {name} process ended with code {process.returncode}.\n{self._log_end(name)}"
                )

    def stop(self) -> None:
        """Ask all processes to end, and end those that have not after ten seconds."""
        for process in self._running.values():
            process.terminate()
        deadline = time.monotonic() + STOP_SECONDS
        for process in self._running.values():
            try:
                process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self._running.clear()

    def _start(self, name: str, module: str, *arguments: str, **variables: str) -> None:
        with (self.logs / f"{name}.log").open("wb") as log:
            self._running[name] = subprocess.Popen(
                [sys.executable, "-W", "ignore", "-m", module, *arguments],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=self.environment | variables,
                cwd=Path(__file__).resolve().parents[2],
                start_new_session=True,
                preexec_fn=functools.partial(die_with_parent, signal.SIGTERM),
            )

    def _log_end(self, name: str) -> str:
        path = self.logs / f"{name}.log"
        return f"The end of {os.path.relpath(path)}:\n{path.read_text(errors='replace')[-2000:]}"
