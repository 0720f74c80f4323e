"""The servers of this working copy, on the data in ``.local/``."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from casework.embedded.postgres import EmbeddedPostgres
from casework.embedded.server import Server
from casework.embedded.valkey import EmbeddedValkey

LOCAL_DIR = Path(os.environ.get("CASEWORK_LOCAL_DIR") or Path(__file__).resolve().parents[2] / ".local")
DATABASE = "casework"


@contextmanager
def local_servers(local: Path | None = None) -> Iterator[None]:
    """Run PostgreSQL and Valkey on the data in ``.local/`` (or ``local``) while the ``with`` block lasts.

    Servers named by ``DATABASE_URL`` and ``REDIS_URL`` are used as they are. Servers that already run, because the
    demonstration does, are shared and left running. Raises ``EmbeddedServerError``.
    """
    local = local or LOCAL_DIR
    started: list[Server] = []
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
