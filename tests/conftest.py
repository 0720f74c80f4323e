"""What holds for every test: strict templates, no network, the clock as it was."""

import ipaddress
import os
import socket
from collections.abc import Iterator

import pytest

from casework.core import clock

os.environ.setdefault("FAIL_INVALID_TEMPLATE_VARS", "true")


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


@pytest.fixture(autouse=True)
def _system_clock() -> Iterator[None]:
    """Return to the computer's clock after a test that set another."""
    yield
    clock.set_clock(None)
