"""What holds for every test: strict templates, no network, an empty cache, the clock as it was."""

import gc
import ipaddress
import os
import socket
from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils import translation

from casework.core import clock
from tests.support.chromium import HOW_TO_INSTALL, find_chromium


class NetworkBlocked(Exception):
    """A test tried to reach another machine."""


def _stays_here(address: object) -> bool:
    """Say whether a socket address is a path or a loopback address."""
    if not isinstance(address, tuple):
        return True
    host = str(address[0])
    if host in ("localhost", ""):
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Let sockets reach this machine only; anything else raises ``NetworkBlocked``."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            original = getattr(socket.socket, name)

            def guarded(self: socket.socket, address: object, _original=original) -> object:
                if not _stays_here(address):
                    raise NetworkBlocked(f"Tests may not reach {address!r}.")
                return _original(self, address)

            patch.setattr(socket.socket, name, guarded)
        yield


@pytest.fixture(autouse=True, scope="session")
def _rare_garbage_collection() -> Iterator[None]:
    """Leave what was imported and collected out of the search for garbage, and search seldom."""
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)
    yield
    gc.set_threshold(*before)


@pytest.fixture(autouse=True, scope="session")
def _connections_outlive_requests() -> Iterator[None]:
    """Keep the end of a request, such as of a file half read, from closing the connection that the test works in."""
    original = BaseDatabaseWrapper.close_if_unusable_or_obsolete

    def guarded(self: BaseDatabaseWrapper) -> None:
        if not self.in_atomic_block:
            original(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseWrapper, "close_if_unusable_or_obsolete", guarded)
        yield


@pytest.fixture(autouse=True)
def _system_clock() -> Iterator[None]:
    """Return to the computer's clock after a test that set another."""
    yield
    clock.set_clock(None)


@pytest.fixture(autouse=True)
def _own_language() -> Iterator[None]:
    """Return to the language of the settings after a test whose last request spoke another."""
    yield
    translation.deactivate()


@pytest.fixture(autouse=True)
def _empty_cache() -> Iterator[None]:
    """Empty the cache after each test, so that counters of attempts start at nothing."""
    yield
    cache.clear()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    """Point pytest-playwright at the Chromium of this machine; without one, browser tests fail in CI, else skip."""
    path = find_chromium()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail(HOW_TO_INSTALL, pytrace=False)
        pytest.skip(HOW_TO_INSTALL)
    return {**browser_type_launch_args, "executable_path": path}


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say once, at the end, how to run the browser tests that were skipped."""
    if any(HOW_TO_INSTALL in str(report.longrepr) for report in terminalreporter.stats.get("skipped", [])):
        terminalreporter.write_line(HOW_TO_INSTALL, yellow=True)
