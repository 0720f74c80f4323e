"""Throwaway servers, and looking at processes."""

import pytest

from casework.embedded import EmbeddedPostgres, EmbeddedValkey


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
