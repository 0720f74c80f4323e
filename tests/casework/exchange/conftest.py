"""Reference servers of the state for each test, and ports that give up soon."""

import pytest

from casework.exchange.ports import http
from tests.support.state_server import reference_state


@pytest.fixture
def ies(monkeypatch, settings):
    """A `ReferenceState` that CASEWORK_IES names; the port waits for half a second at most."""
    for name, value in (("SECONDS", 1.0), ("STEP_SECONDS", 0.4), ("PAUSE", 0.01)):
        monkeypatch.setattr(http, name, value)
    with reference_state() as server:
        server.token = "let-me-in"
        settings.CASEWORK_STATE_SYSTEMS = {"ies": (server.address, server.token), "iwds": ("", "")}
        yield server


@pytest.fixture
def folder(settings, tmp_path):
    """The folder that CASEWORK_IES names, in a file storage of its own; its inbox is there."""
    settings.STORAGES = settings.STORAGES | {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path, "base_url": None},
        }
    }
    settings.CASEWORK_STATE_SYSTEMS = {"ies": ("files:exchange/ies", ""), "iwds": ("", "")}
    (tmp_path / "exchange/ies/inbox").mkdir(parents=True)
    return tmp_path / "exchange/ies"
