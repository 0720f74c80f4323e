"""What holds for both servers: addresses, sharing, leaving nothing, saying why."""

import pytest

from casework.embedded import EmbeddedPostgres, EmbeddedServerError, EmbeddedValkey, runtime_dir


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


def test_throwaway_servers_leave_nothing(postgres, valkey):
    for server in (postgres, valkey):
        server.start()
        server.stop()
        assert not server.data.exists()
        assert not server.runtime.exists()


def test_a_server_that_cannot_start_shows_its_log(postgres):
    postgres.start()
    postgres.throwaway = False
    postgres.stop()
    postgres.throwaway = True
    (postgres.data / "postgresql.conf").write_text("nonsense = 'yes'\n")
    with pytest.raises(EmbeddedServerError, match="nonsense"):
        postgres.start()


def test_socket_paths_stay_short(tmp_path):
    deep = tmp_path.joinpath(*["a-long-folder-name"] * 10)
    assert len(str(runtime_dir(deep) / ".s.PGSQL.5432")) < 107
