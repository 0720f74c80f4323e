"""What the embedded servers have in common: a folder of data, a private socket, a start and a stop."""

import fcntl
import functools
import hashlib
import importlib.util
import os
import shutil
import signal
import subprocess
import tempfile
import time
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any, Self

from casework.embedded.process import die_with_parent

START_SECONDS = 60
STOP_SECONDS = 20


class EmbeddedServerError(Exception):
    """A server could not be found or started; the text says what to do."""


def runtime_dir(data: Path) -> Path:
    """Return the private folder for the socket and log of the server with this data folder.

    It lies in the temporary folder because the path of a socket must stay under 107 bytes.
    """
    digest = hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"casework-{os.geteuid()}-{digest}"


def wheel_path(package: str, relative: str) -> Path | None:
    """Return ``relative`` inside the installed ``package``, or None when either is not there."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).parent / relative
    return path if path.exists() else None


class Server(ABC):
    """One server process with a data folder and a runtime folder. ``start`` is safe to call when it already runs."""

    name: str
    stop_signal: signal.Signals

    def __init__(self, data: Path, *, throwaway: bool = False) -> None:
        self.runtime = runtime_dir(data)
        self.data = data.resolve()
        self.throwaway = throwaway
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def log(self) -> Path:
        """The file that the server writes its messages to."""
        return self.runtime / f"{self.name}.log"

    def start(self) -> Self:
        """Start the server unless it already answers. Returns itself; raises ``EmbeddedServerError``."""
        self._make_private(self.runtime)
        with (self.runtime / "start.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not self.answers():
                self._prepare()
                self._launch()
        return self

    def _launch(self) -> None:
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd="/",
                start_new_session=True,
                **self._child_options(die_with=self.stop_signal),
            )
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if self.answers():
                return
            if self._process.poll() is not None:
                break
            time.sleep(0.05)
        raise EmbeddedServerError(
            f"{self.name} did not start. The end of its log:\n{self.log.read_text()[-1500:]}"
        )

    def stop(self) -> None:
        """Stop the server if this object started it. Removes the data of a throwaway server."""
        if self._process is not None:
            self._process.send_signal(self.stop_signal)
            try:
                self._process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None
        if self.throwaway:
            self.erase()

    def erase(self) -> None:
        """Delete the data and the runtime folder. The server must not be running."""
        for path in (self.data, self.runtime):
            shutil.rmtree(path, ignore_errors=True)

    @abstractmethod
    def _prepare(self) -> None:
        """Make the data folder ready for the first start."""

    def _make_private(self, path: Path) -> None:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.stat().st_uid != os.geteuid():
            raise EmbeddedServerError(f"{path} belongs to another user. Remove it, or run as its owner.")

    def _child_options(self, *, die_with: signal.Signals | None) -> dict[str, Any]:
        return {"preexec_fn": functools.partial(die_with_parent, die_with)} if die_with else {}

    @abstractmethod
    def answers(self) -> bool:
        """Say whether the server accepts connections now."""

    @abstractmethod
    def _command(self) -> list[str]: ...
