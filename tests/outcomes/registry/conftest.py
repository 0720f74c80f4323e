"""A registry on this machine for each test, and look-ups that give up soon."""

import pytest

from outcomes.registry import client
from tests.support.registry_server import reference_registry


@pytest.fixture
def registry(monkeypatch):
    """A `ReferenceRegistry`; a look-up waits for half a second at most."""
    monkeypatch.setattr(client, "SECONDS", 0.5)
    monkeypatch.setattr(client, "STEP_SECONDS", 0.3)
    with reference_registry() as server:
        yield server
