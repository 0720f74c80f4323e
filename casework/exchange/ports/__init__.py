"""The doors to the state's systems: one small interface, by file and over HTTP for each of IES and IWDS.

`port_of(System.IES)` gives what the settings name, or None where none is set up. A port lists `deliveries(since)`,
takes a `receipt(batch, report)` and, for IWDS, is asked with `ask(request)`. It raises PortUnavailable, with its
`trouble`, when no sound answer came in time; nothing that a port did is lost or doubled when it is done again.
"""

from django.conf import settings

from casework.exchange.ports.files import FilePort
from casework.exchange.ports.http import HttpPort
from casework.exchange.ports.port import (
    AskingPort,
    Batch,
    PortUnavailable,
    Report,
    Request,
    StatePort,
    Trouble,
)

__all__ = [
    "AskingPort",
    "Batch",
    "PortUnavailable",
    "Report",
    "Request",
    "StatePort",
    "Trouble",
    "is_set_up",
    "port_of",
]

_FILES = "files:"


def is_set_up(system) -> bool:
    """Whether the settings name a port to `system` (System)."""
    return bool(settings.CASEWORK_STATE_SYSTEMS[system][0])


def port_of(system) -> AskingPort | None:
    """The port to `system` (System) that CASEWORK_IES or CASEWORK_IWDS names: `files:<folder>` in the file storage or
    the https address of a service; None without one. Raises PortUnavailable for an address that may not be asked."""
    address, token = settings.CASEWORK_STATE_SYSTEMS[system]
    if not address:
        return None
    if address.startswith(_FILES):
        return FilePort(system, address.removeprefix(_FILES))
    return HttpPort(system, address, token)
