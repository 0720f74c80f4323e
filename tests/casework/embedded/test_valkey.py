"""The embedded Valkey keeps what it was told."""

import pytest
import redis

from casework.embedded import EmbeddedServerError
from casework.embedded import valkey as module


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


def test_no_program_says_what_to_do(valkey, monkeypatch):
    monkeypatch.setattr(module, "wheel_path", lambda package, relative: None)
    monkeypatch.setattr(module.shutil, "which", lambda name: None)
    with pytest.raises(EmbeddedServerError, match="REDIS_URL"):
        valkey.start()
