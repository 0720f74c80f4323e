"""Take every delivery of a system that lies ready, and acknowledge each."""

import logging
from dataclasses import dataclass

from django.db import transaction

from casework.exchange.ports import PortUnavailable, port_of
from casework.exchange.queries.deliveries import since_of

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


def take_deliveries(system, take, *, rehearse=False, tell=None):
    """Take what the port to `system` (System) has ready, oldest first, each by `take(batch, port=)`, which returns
    its Report, and return the counts (Taken); None when no port is set up.

    A delivery that cannot be fetched, or whose receipt does not arrive, is left for the next run and keeps no other
    from being taken. With `rehearse` nothing is written and nothing acknowledged. `tell()` is called after each.
    Raises PortUnavailable when not even the list can be read.
    """
    port = port_of(system)
    if port is None:
        return None
    counts = Taken()
    for batch in port.deliveries(since_of(system)):
        try:
            with transaction.atomic():
                report = take(batch, port=port.kind)
                transaction.set_rollback(rehearse)
            if not rehearse:
                port.receipt(batch, report)
        except PortUnavailable as problem:
            counts.unreachable += 1
            _logger.warning(
                "A delivery of %s was left for the next run: %s", system.label, problem.trouble.value
            )
            continue
        _count(counts, report)
        if tell:
            tell()
    return counts


def _count(counts, report):
    if report.is_repeat:
        return
    counts.deliveries += not report.problem
    counts.refused += bool(report.problem)
    counts.rows_read += report.read
    counts.rows_taken += report.taken
    counts.rows_quarantined += len(report.quarantined)
