"""The embedded PostgreSQL: real, private, and the same for root."""

import os

import psycopg
import pytest

from casework.embedded import EmbeddedPostgres, EmbeddedServerError
from casework.embedded import postgres as module


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


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to become someone else")
def test_root_without_namespaces_runs_postgres_as_another_user(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "can_use_namespace", lambda: False)
    server = EmbeddedPostgres(tmp_path / "data", throwaway=True)
    try:
        server.start()
        assert server.data.stat().st_uid != 0
        assert server.create_database("app")
    finally:
        server.stop()
    assert not server.data.exists()


def test_no_program_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "wheel_path", lambda package, relative: None)
    monkeypatch.setattr(module.shutil, "which", lambda name: None)
    monkeypatch.setattr(module, "DEBIAN_POSTGRES", tmp_path)
    with pytest.raises(EmbeddedServerError, match="DATABASE_URL"):
        EmbeddedPostgres(tmp_path)


def test_without_the_wheel_the_newest_of_debian_is_used(tmp_path, monkeypatch):
    for version in ("9.6", "15", "16"):
        program = tmp_path / version / "bin" / "postgres"
        program.parent.mkdir(parents=True)
        program.touch()
    monkeypatch.setattr(module, "wheel_path", lambda package, relative: None)
    monkeypatch.setattr(module, "DEBIAN_POSTGRES", tmp_path)
    assert EmbeddedPostgres(tmp_path / "data").programs == tmp_path / "16" / "bin"
