"""The demo command: its options, one at a time, and what it refuses to delete."""

import signal

import pytest

from casework.demo import run
from casework.embedded import EmbeddedValkey


@pytest.fixture
def local(tmp_path, monkeypatch):
    """An empty ``.local/`` and no servers named in the environment."""
    monkeypatch.setattr(run, "LOCAL_DIR", tmp_path)
    monkeypatch.setattr(run, "RUNNING_NOTE", tmp_path / "demo.lock")
    monkeypatch.setattr(run, "LOADING_NOTE", tmp_path / "demo-is-loading")
    monkeypatch.delenv("DATABASE_URL")
    monkeypatch.delenv("REDIS_URL")
    return tmp_path


@pytest.fixture(autouse=True)
def _signals():
    """Put the handlers of signals back that the demo sets."""
    before = {number: signal.getsignal(number) for number in run.STOP_SIGNALS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def test_options():
    options = run._parse(["--reset", "--port", "9000", "--size", "large", "--no-browser"])
    assert vars(options) == {"reset": True, "port": 9000, "size": "large", "no_browser": True}
    assert vars(run._parse([])) == {"reset": False, "port": 8000, "size": "small", "no_browser": False}


@pytest.mark.parametrize("words", [["--port", "many"], ["--size", "huge"], ["surplus"]])
def test_wrong_options_are_refused(words, capsys):
    with pytest.raises(SystemExit) as exit_:
        run._parse(words)
    assert exit_.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_a_second_demo_says_where_the_first_is(local, capsys):
    with run._only_one() as note:
        note.write_text("http://127.0.0.1:8000/")
        assert run.run(["--no-browser"]) == 1
    assert "already running here. http://127.0.0.1:8000/" in capsys.readouterr().err


def test_the_note_is_free_again_afterwards(local):
    for _ in range(2):
        with run._only_one() as note:
            assert note.read_text() == ""


@pytest.mark.parametrize("name", ["DATABASE_URL", "REDIS_URL"])
def test_reset_deletes_no_servers_of_others(local, monkeypatch, capsys, name):
    monkeypatch.setenv(name, "postgresql://elsewhere/records")
    assert run.run(["--reset"]) == 1
    assert "deletes only the demo's own data" in capsys.readouterr().err


def test_reset_deletes_the_data_and_keeps_the_key(local):
    for name in ("postgres", "files", "mail"):
        (local / name).mkdir()
        (local / name / "something").touch()
    (local / "secret_key").touch()
    run.LOADING_NOTE.touch()
    run._erase()
    assert [path.name for path in local.iterdir()] == ["secret_key"]


def test_reset_is_refused_while_a_command_uses_the_data(local):
    server = EmbeddedValkey(local / "valkey", throwaway=True).start()
    try:
        with pytest.raises(run.DemoError, match="Another command"):
            run._erase()
    finally:
        server.stop()


def test_a_signal_ends_the_demo_and_a_second_does_not_disturb_the_ending():
    with pytest.raises(run._Stopped):
        run._stop(signal.SIGINT, None)
    assert {signal.getsignal(number) for number in run.STOP_SIGNALS} == {signal.SIG_IGN}
