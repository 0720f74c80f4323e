"""What every port to a system of the state can do, and what passes through it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import BinaryIO, Protocol

from casework.core.outward import NoAnswer as PortUnavailable
from casework.core.outward import Trouble

__all__ = ["AskingPort", "Batch", "PortUnavailable", "Report", "Request", "StatePort", "Trouble"]


@dataclass(frozen=True)
class Batch:
    """A delivery as it lies ready: `open()` gives its bytes from the first on, each time it is called.

    The bytes are those of a delivery file (docs/administrator-guide/state-systems.md), whichever port they came by.
    """

    name: str
    open: Callable[[], BinaryIO]


@dataclass(frozen=True)
class Report:
    """What became of a batch: counts, the day it speaks of, why it was refused as a whole ("" when it was taken), and
    `quarantined`: (line, problems, row as it came) of each row that was not taken. With `is_repeat` it was taken before
    and nothing was done now."""

    as_of: date | None
    read: int = 0
    taken: int = 0
    unchanged: int = 0
    quarantined: list[tuple[int, list[str], str]] = field(default_factory=list)
    problem: str = ""
    is_repeat: bool = False


@dataclass(frozen=True)
class Request:
    """What IWDS is asked to enter or update. `key` names the request for ever: one that is sent twice is one request.

    `starts_on` is the day a service began or a credential was attained.
    """

    key: str
    kind: str
    external_id: str
    name: str
    starts_on: date


class StatePort(Protocol):
    """A way to one system of the state. Every method raises PortUnavailable when no sound answer came in time."""

    system: str
    kind: str

    def deliveries(self, since: date | None) -> Iterator[Batch]:
        """Yield what is ready, oldest first; of ports that keep old deliveries only those as of `since` or later."""

    def receipt(self, batch: Batch, report: Report) -> None:
        """Tell the system what became of `batch`. Telling it twice does no harm."""


class AskingPort(StatePort, Protocol):
    """A port that also takes requests: IWDS. IES takes none (`domain.md` 1.2: one-way)."""

    def ask(self, request: Request) -> None:
        """Hand `request` over. Handing it over twice does no harm."""
