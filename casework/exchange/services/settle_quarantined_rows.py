"""An administrator has dealt with the rows of a delivery that were quarantined."""

from casework.audit.services.record_event import recording
from casework.core import clock


def settle_quarantined_rows(actor, delivery):
    """Mark the open quarantined rows of `delivery` as settled by `actor`, and return how many there were.

    They stay, with what was wrong; rows that were corrected come with the next delivery.
    """
    with recording(actor, "settle_quarantined_rows") as event:
        rows = delivery.quarantined.filter(settled_at=None)
        count = rows.update(settled_at=clock.now(), settled_by=actor, updated_at=clock.now())
        if not count:
            event.drop()
        event.about(delivery, delivery=delivery.name)
        return count
