"""The doors to the state's systems: one small interface, by file and over HTTP for each of IES and IWDS.

`port_of(System.IES)` gives what the settings name, or None where none is set up. A port lists `deliveries(since)`,
takes a `receipt(batch, report)` and, for IWDS, is asked with `ask(request)`. It raises PortUnavailable, with its
`trouble`, when no sound answer came in time; nothing that a port did is lost or doubled when it is done again.
"""

from casework.exchange.ports.port import (
    AskingPort,
    Batch,
    PortUnavailable,
    Report,
    Request,
    StatePort,
    Trouble,
)

__all__ = ["AskingPort", "Batch", "PortUnavailable", "Report", "Request", "StatePort", "Trouble"]
