"""Take every delivery of IES that lies ready, and acknowledge each."""

import logging
from dataclasses import dataclass

from casework.exchange.enums import System
from casework.exchange.ports import PortUnavailable, port_of
from casework.exchange.queries.deliveries import since_of
from casework.exchange.services.take_ies_delivery import take_ies_delivery

_logger = logging.getLogger(__name__)


@dataclass
class Taken:
    """What a run did: counts of deliveries and rows, without anything about a person."""

    deliveries: int = 0
    refused: int = 0
    unreachable: int = 0
    rows_read: int = 0
    rows_taken: int = 0
    rows_quarantined: int = 0


def take_ies_deliveries(*, actor=None, rehearse=False):
    """Take what the port to IES has ready, oldest first, and return the counts (Taken); None when no port is set up.

    A delivery that cannot be fetched, or whose receipt does not arrive, is left for the next run and keeps no other
    from being taken. With `rehearse` nothing is written and nothing acknowledged.
    Raises PortUnavailable when not even the list can be read. Source: `domain.md` 1.2, R34.
    """
    port = port_of(System.IES)
    if port is None:
        return None
    counts = Taken()
    for batch in port.deliveries(since_of(System.IES)):
        try:
            report = take_ies_delivery(batch, port=port.kind, actor=actor, rehearse=rehearse)
            if not rehearse:
                port.receipt(batch, report)
        except PortUnavailable as problem:
            counts.unreachable += 1
            _logger.warning("A delivery of IES was left for the next run: %s", problem.trouble.value)
            continue
        _count(counts, report)
    return counts


def _count(counts, report):
    if report.is_repeat:
        return
    counts.deliveries += not report.problem
    counts.refused += bool(report.problem)
    counts.rows_read += report.read
    counts.rows_taken += report.taken
    counts.rows_quarantined += len(report.quarantined)
