"""The ground of every benchmark: a PostgreSQL of its own, databases by size, and a way to move between them."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from casework.embedded import LOCAL_DIR, EmbeddedPostgres  # noqa: E402  (the path comes first)

EMPTY = "bench_empty"
SERVER_SETTINGS = {
    "shared_buffers": "2GB",
    "max_wal_size": "16GB",
    "checkpoint_timeout": "60min",
    "synchronous_commit": "off",
    "autovacuum": "off",
    "jit": "off",
    "max_parallel_workers_per_gather": "0",
    "maintenance_work_mem": "512MB",
}


@contextmanager
def ground() -> Iterator[EmbeddedPostgres]:
    """Run the benchmarks' own server and set Django up on it while the `with` block lasts. Yields the server.

    Data stays in `.local/bench/`, so that a database is made once. Without parallel workers and autovacuum a ratio
    does not depend on what else the machine does between two repetitions.
    """
    import psycopg

    server = EmbeddedPostgres(LOCAL_DIR / "bench" / "postgres").start()
    try:
        with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
            for name, value in SERVER_SETTINGS.items():
                connection.execute(f"ALTER SYSTEM SET {name} = '{value}'")
        server.stop()
        server.start()
        _set_up_django(server)
        yield server
    finally:
        server.stop()


class rolled_back:
    """A transaction that leaves nothing behind; gives its cursor."""

    def __enter__(self):
        from django.db import connection, transaction

        self._atomic = transaction.atomic()
        self._atomic.__enter__()
        return connection.cursor()

    def __exit__(self, *problem):
        from django.db import transaction

        transaction.set_rollback(True)
        return self._atomic.__exit__(*problem)


def bring_up_to_date() -> None:
    """Migrate the database in use, which an older schema may have made."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)


def use(database: str) -> None:
    """Let Django's connection lead to `database` from now on, connected and warm."""
    from django.db import connection

    connection.close()
    connection.settings_dict["NAME"] = database
    connection.ensure_connection()


def database_of(size: int) -> str:
    """Return the name of the database with `size` enrollments."""
    return f"bench_{size}"


def copy_database(server: EmbeddedPostgres, source: str, target: str) -> None:
    """Make `target` a fresh copy of `source`, replacing an earlier one."""
    import psycopg
    from django.db import connection

    connection.close()
    server.drop_database(target)
    with psycopg.connect(server.url("postgres"), autocommit=True) as admin:
        admin.execute(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')


def vacuum(*tables: str) -> None:
    """VACUUM ANALYZE these tables, so that every repetition meets the same pages."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"VACUUM ANALYZE {', '.join(tables)}")


def _set_up_django(server: EmbeddedPostgres) -> None:
    os.environ["DATABASE_URL"] = server.url(EMPTY)
    os.environ["DJANGO_SETTINGS_MODULE"] = "casework.settings.demo"
    os.environ["CASEWORK_STATEMENT_TIMEOUT_SECONDS"] = "0"
    is_new = server.create_database(EMPTY)
    import django

    django.setup()
    if is_new:
        print("Making the schema ...", flush=True)
    bring_up_to_date()
