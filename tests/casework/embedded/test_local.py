"""The servers of a working copy."""

from casework.embedded import local_servers


def test_named_servers_are_used_as_they_are(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://elsewhere/app")
    monkeypatch.setenv("REDIS_URL", "redis://elsewhere")
    with local_servers(tmp_path):
        assert list(tmp_path.iterdir()) == []
