"""PostgreSQL and Valkey from wheels: they start, keep data, end with their parent, and stay private."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import psycopg
import pytest
import redis

from casework import embedded
from casework.embedded import EmbeddedPostgres, EmbeddedServerError, EmbeddedValkey, runtime_dir

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def postgres(tmp_path):
    server = EmbeddedPostgres(tmp_path / "data", throwaway=True)
    yield server
    server.stop()


@pytest.fixture
def valkey(tmp_path):
    server = EmbeddedValkey(tmp_path / "data", throwaway=True)
    yield server
    server.stop()


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


def test_postgres_starts_keeps_data_and_starts_again(postgres):
    postgres.start()
    assert postgres.create_database("kept")
    assert not postgres.create_database("kept")
    with psycopg.connect(postgres.url("kept"), autocommit=True) as connection:
        connection.execute("CREATE TABLE fact AS SELECT 'é' AS letter")
        assert connection.execute("SELECT upper(letter) FROM fact").fetchone() == ("É",)
    postgres.throwaway = False
    postgres.stop()
    assert not postgres.answers()
    postgres.throwaway = True
    postgres.start()
    with psycopg.connect(postgres.url("kept")) as connection:
        assert connection.execute("SELECT letter FROM fact").fetchone() == ("é",)


def test_postgres_listens_on_a_private_socket_alone(postgres):
    postgres.start()
    assert postgres.runtime.stat().st_mode & 0o777 == 0o700
    with psycopg.connect(postgres.url("postgres")) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
        assert connection.execute("SHOW server_version_num").fetchone() >= ("160000",)


def test_the_address_is_known_before_the_start(postgres, valkey):
    assert EmbeddedPostgres.address(postgres.data, "app") == postgres.url("app")
    assert EmbeddedValkey.address(valkey.data) == valkey.url()
    assert not postgres.answers()
    assert not valkey.answers()


def test_a_running_server_is_shared_and_left_running(postgres):
    postgres.start()
    second = EmbeddedPostgres(postgres.data).start()
    second.stop()
    assert postgres.answers()


def test_drop_database_ends_connections_to_it(postgres):
    postgres.start()
    postgres.create_database("gone")
    connection = psycopg.connect(postgres.url("gone"))
    postgres.drop_database("gone")
    postgres.drop_database("gone")
    with pytest.raises(psycopg.OperationalError):
        connection.execute("SELECT 1")
    connection.close()
    assert postgres.create_database("gone")


def test_throwaway_servers_leave_nothing(postgres, valkey):
    for server in (postgres, valkey):
        server.start()
        server.stop()
        assert not server.data.exists()
        assert not server.runtime.exists()


def test_valkey_keeps_data(valkey):
    valkey.throwaway = False
    valkey.start()
    with redis.Redis(unix_socket_path=valkey.url().removeprefix("unix://")) as client:
        client.set("kept", "1")
    valkey.stop()
    valkey.start()
    with redis.Redis(unix_socket_path=valkey.url().removeprefix("unix://")) as client:
        assert client.get("kept") == b"1"
    valkey.throwaway = True


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


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to become someone else")
def test_root_without_namespaces_runs_postgres_as_another_user(tmp_path, monkeypatch):
    monkeypatch.setattr(embedded, "_can_use_namespace", lambda: False)
    server = EmbeddedPostgres(tmp_path / "data", throwaway=True)
    try:
        server.start()
        assert server.data.stat().st_uid != 0
        assert server.create_database("app")
    finally:
        server.stop()
    assert not server.data.exists()


def test_no_program_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr(embedded, "wheel_path", lambda package, relative: None)
    monkeypatch.setattr(embedded.shutil, "which", lambda name: None)
    monkeypatch.setattr(embedded, "DEBIAN_POSTGRES", tmp_path)
    with pytest.raises(EmbeddedServerError, match="DATABASE_URL"):
        EmbeddedPostgres(tmp_path)
    server = EmbeddedValkey(tmp_path, throwaway=True)
    with pytest.raises(EmbeddedServerError, match="REDIS_URL"):
        server.start()
    server.erase()


def test_a_server_that_cannot_start_shows_its_log(postgres, monkeypatch):
    postgres.start()
    postgres.throwaway = False
    postgres.stop()
    postgres.throwaway = True
    (postgres.data / "postgresql.conf").write_text("nonsense = 'yes'\n")
    with pytest.raises(EmbeddedServerError, match="nonsense"):
        postgres.start()


def test_named_servers_are_used_as_they_are(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://elsewhere/app")
    monkeypatch.setenv("REDIS_URL", "redis://elsewhere")
    with embedded.local_servers(tmp_path):
        assert list(tmp_path.iterdir()) == []


def test_socket_paths_stay_short(tmp_path):
    deep = tmp_path.joinpath(*["a-long-folder-name"] * 10)
    assert len(str(runtime_dir(deep) / ".s.PGSQL.5432")) < 107
