"""Runs the demonstration: servers, data, web, jobs; and ends it all on Ctrl-C."""

import argparse
import fcntl
import os
import shutil
import signal
import sys
import time
import webbrowser
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from casework.demo.children import HOST, STATEMENT_LIMIT, ChildEnded, Children, free_port
from casework.demo.libraries import pdf_advice
from casework.embedded import (
    DATABASE,
    LOCAL_DIR,
    EmbeddedPostgres,
    EmbeddedServerError,
    EmbeddedValkey,
    local_servers,
)

DEFAULT_PORT = 8000
WATCH_SECONDS = 0.5
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

IWDS_IS_HERE = "An IWDS runs beside it, for Sync on a customer's IWDS page. Let it be slow, wrong or down at"
STATE_SWITCH = Path(__file__).resolve().parents[2] / "tests/support/state_switch.py"
RUNNING_NOTE = LOCAL_DIR / "demo.lock"
LOADING_NOTE = LOCAL_DIR / "demo-is-loading"


class DemoError(Exception):
    """The demonstration cannot run; the text says why and what to do."""


class _Stopped(BaseException):
    """Someone asked the demonstration to end."""


def run(arguments: Sequence[str]) -> int:
    """Run the demonstration until it is stopped. Returns the exit code.

    ``arguments`` are the words after ``manage.py demo``.
    """
    options = _parse(arguments)
    for number in STOP_SIGNALS:
        signal.signal(number, _stop)
    try:
        with _only_one() as note:
            _show(options, note)
    except _Stopped:
        return 0
    except (DemoError, EmbeddedServerError, ChildEnded, OSError) as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    return 0


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="manage.py demo", description="Run Casework on this machine with demo data."
    )
    parser.add_argument("--reset", action="store_true", help="delete the demo's data and start afresh")
    parser.add_argument(
        "--port", type=int, default=DEFAULT_PORT, help="port to try first (default %(default)s)"
    )
    parser.add_argument("--size", choices=["small", "large"], default="small", help="how much data to make")
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
    return parser.parse_args(arguments)


def _show(options: argparse.Namespace, note: Path) -> None:
    say = _Progress()
    if options.reset:
        _erase()
        say("Deleted the earlier data.")
    with local_servers():
        say("PostgreSQL and Valkey are running.")
        _prepare_database(options.size, say)
        port = free_port(options.port)
        origin = f"http://{HOST}:{port}"
        state_port = free_port(port + 1) if _runs_iwds() else 0
        children = Children(LOCAL_DIR / "logs", _child_environment(origin, state_port))
        try:
            children.start_web(port)
            if state_port:
                children.start_state(state_port, _ready_folder())
            children.wait_for_web(port)
            children.start_jobs(LOCAL_DIR / "beat" / "schedule")
            address = f"{origin}/"
            note.write_text(address)
            say("Web server, worker and scheduler are running.")
            _announce(address, state_port)
            if not options.no_browser and sys.stdout.isatty():
                webbrowser.open(address)
            while True:
                children.check()
                time.sleep(WATCH_SECONDS)
        finally:
            print("\nStopping ...", flush=True)
            children.stop()


def _prepare_database(size: str, say: "_Progress") -> None:
    """Bring the schema up to date and load the demo's data when there is none. The servers must be running."""
    if LOADING_NOTE.exists() and not os.environ.get("DATABASE_URL"):
        say("The last start was interrupted while loading; starting the data afresh.")
        EmbeddedPostgres(LOCAL_DIR / "postgres").drop_database(DATABASE)
        EmbeddedPostgres(LOCAL_DIR / "postgres").create_database(DATABASE)
    os.environ["DJANGO_SETTINGS_MODULE"] = "casework.settings.demo"
    os.environ[STATEMENT_LIMIT] = "0"
    import django
    from django.core.management import call_command

    django.setup()
    say("Updating the database schema ...")
    call_command("migrate", verbosity=0, interactive=False)
    from django.db import connection

    from casework.accounts.models import User

    if User.objects.exists():
        say("Found the data of an earlier start (--reset makes new data).")
    else:
        say(f"Loading the demo data ({size}) ...")
        LOADING_NOTE.touch()
        call_command("load_demo", size=size, verbosity=2)
        LOADING_NOTE.unlink()
        say("The demo data is loaded.")
    connection.close()


def _child_environment(origin: str, state_port: int) -> dict[str, str]:
    environment = dict(os.environ, CASEWORK_ENVIRONMENT="ready", CASEWORK_ORIGIN=origin)
    environment.pop(STATEMENT_LIMIT)
    if state_port:
        environment["CASEWORK_IWDS"] = f"http://{HOST}:{state_port}"
    return environment


def _runs_iwds() -> bool:
    """Whether an IWDS runs beside the demo: the tests hold it, the environment names no other, and files are here."""
    is_elsewhere = os.environ.get("CASEWORK_IWDS") or os.environ.get("CASEWORK_S3_BUCKET")
    return STATE_SWITCH.exists() and not is_elsewhere


def _ready_folder() -> Path:
    from django.core.files.storage import default_storage

    from casework.demo.iwds import READY

    return Path(default_storage.path(READY))


def _announce(address: str, state_port: int) -> None:
    from django.conf import settings
    from django.db import connection

    from casework.demo.accounts import as_table, demo_accounts

    table = as_table(demo_accounts())
    connection.close()
    advice = pdf_advice()
    parts = [
        f"Casework is running at {address}",
        f"Sign in with any of these; the password of all is {settings.CASEWORK_DEMO_PASSWORD}\n\n{table}",
        *([f"{IWDS_IS_HERE} http://{HOST}:{state_port}/"] if state_port else []),
        *([advice] if advice else []),
        f"Mail goes to {_short(LOCAL_DIR / 'mail')}, logs to {_short(LOCAL_DIR / 'logs')}. Ctrl-C stops everything.",
    ]
    print("\n" + "\n\n".join(parts), flush=True)


def _erase() -> None:
    """Delete the embedded data, files and mail. Raises ``DemoError`` when the data lives elsewhere or is in use."""
    if os.environ.get("DATABASE_URL") or os.environ.get("REDIS_URL"):
        raise DemoError(
            "--reset deletes only the demo's own data; DATABASE_URL or REDIS_URL names other servers."
        )
    for server in (EmbeddedPostgres(LOCAL_DIR / "postgres"), EmbeddedValkey(LOCAL_DIR / "valkey")):
        if server.answers():
            raise DemoError("Another command is using the demo's database. End it first.")
        server.erase()
    for folder in ("files", "mail", "beat", "logs"):
        shutil.rmtree(LOCAL_DIR / folder, ignore_errors=True)
    LOADING_NOTE.unlink(missing_ok=True)


@contextmanager
def _only_one() -> Iterator[Path]:
    """Hold the note that the demonstration runs; yields it. Raises ``DemoError`` when it runs already."""
    LOCAL_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
    with RUNNING_NOTE.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            raise DemoError(f"The demo is already running here. {file.read()}") from None
        file.truncate(0)
        yield RUNNING_NOTE


class _Progress:
    """Prints what happens, with the seconds since the start."""

    def __init__(self) -> None:
        self._started = time.monotonic()

    def __call__(self, text: str) -> None:
        print(f"[{time.monotonic() - self._started:5.1f} s] {text}", flush=True)


def _stop(number: int, frame: object) -> None:
    """End the demonstration; a second signal must not interrupt the ending."""
    for each in STOP_SIGNALS:
        signal.signal(each, signal.SIG_IGN)
    raise _Stopped


def _short(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
