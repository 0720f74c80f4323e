"""The throwaway servers of a test run, and a migrated database to copy instead of migrating in every run.

Running all migrations takes longer than most test runs. Once for each state of the migrations a cluster with a migrated
database is kept under ``.local/``; a run copies it and PostgreSQL clones that database for each worker.
"""

import atexit
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from casework.embedded import LOCAL_DIR, EmbeddedPostgres, EmbeddedServerError, EmbeddedValkey

ROOT = Path(__file__).resolve().parents[2]
PREPARED = LOCAL_DIR / "test-database"
PACKAGES = ("casework", "careerplan", "outcomes", "dashboard")
TEMPLATE = "casework_template"
AFTER_EACH_MIGRATE = (
    ROOT / "casework/audit/services/settle_history_plans.py",
    ROOT / "casework/cases/services/tie_rows_to_persons.py",
)
TEMPLATE_VARIABLE = "CASEWORK_TEST_TEMPLATE"
MAINTENANCE = "postgres"


def start_servers(scratch: Path) -> None:
    """Start the servers that the environment does not name, under ``scratch``, until this process ends.

    Sets ``DATABASE_URL``, ``REDIS_URL`` and, when there is a migrated database to clone, ``CASEWORK_TEST_TEMPLATE``.
    """
    if not os.environ.get("REDIS_URL"):
        valkey = EmbeddedValkey(scratch / "valkey", throwaway=True).start()
        atexit.register(valkey.stop)
        os.environ["REDIS_URL"] = valkey.url()
    if not os.environ.get("DATABASE_URL"):
        data = scratch / "postgres"
        prepared = _copy_prepared(scratch, data)
        postgres = EmbeddedPostgres(data, throwaway=True).start()
        atexit.register(postgres.stop)
        os.environ["DATABASE_URL"] = postgres.url(MAINTENANCE)
        if prepared:
            os.environ[TEMPLATE_VARIABLE] = TEMPLATE


def schema_digest() -> str:
    """Return a digest of all that decides how a migrated database looks."""
    files = [ROOT / "uv.lock", ROOT / "casework/settings/installed.py", *AFTER_EACH_MIGRATE]
    for package in PACKAGES:
        files += sorted((ROOT / package).glob("**/migrations/*.py"))
    digest = hashlib.sha256()
    for path in files:
        digest.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _copy_prepared(scratch: Path, data: Path) -> bool:
    """Copy the migrated cluster to ``data``, making it first if needed. Returns False when it cannot be made.

    It cannot where migrations are broken (the tests then say so themselves), or where root runs PostgreSQL as another
    user, whose files lie elsewhere.
    """
    if EmbeddedPostgres(data).data != data.resolve():
        return False
    try:
        with _locked():
            kept = PREPARED / schema_digest()
            if not kept.exists():
                _prepare(scratch / "prepare", kept)
            shutil.copytree(kept, data)
    except (OSError, EmbeddedServerError, subprocess.CalledProcessError):
        shutil.rmtree(data, ignore_errors=True)
        return False
    return True


def _prepare(data: Path, kept: Path) -> None:
    """Migrate a new database and keep its cluster in place of those of earlier schemas."""
    postgres = EmbeddedPostgres(data, throwaway=True).start()
    try:
        postgres.create_database(TEMPLATE)
        environment = {
            **os.environ,
            "CASEWORK_ENVIRONMENT": "ready",
            "DATABASE_URL": postgres.url(TEMPLATE),
            "DJANGO_SETTINGS_MODULE": "casework.settings.test",
        }
        migrate = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
        subprocess.run(migrate, cwd=ROOT, env=environment, check=True, capture_output=True)
        postgres.throwaway = False
    finally:
        postgres.stop()
    for older in PREPARED.iterdir():
        shutil.rmtree(older, ignore_errors=True)
    shutil.move(data, kept)


@contextmanager
def _locked() -> Iterator[None]:
    PREPARED.mkdir(parents=True, exist_ok=True)
    with (LOCAL_DIR / "test-database.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
