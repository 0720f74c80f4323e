"""What became of a delivery, written once: its counts, its day, why it was refused, and the rows set aside."""

from casework.core import clock
from casework.core.ciphers import encrypt
from casework.exchange.models import QuarantinedRow
from casework.exchange.ports.receipts import receipt_of

_AT_ONCE = 1_000


def settle_delivery(delivery, batch, report):
    """Write `report` (Report) about `batch` on `delivery` (as `receive_delivery` gave it), and its quarantined rows.

    Call it inside the transaction that took the rows.
    """
    told = receipt_of(batch, report)
    delivery.receipt = {name: told[name] for name in ("name", "as_of", "refused", "rows")}
    delivery.as_of = report.as_of
    delivery.problem = report.problem
    delivery.taken_at = None if report.problem else clock.now()
    delivery.rows_read = report.read
    delivery.rows_taken = report.taken
    delivery.rows_unchanged = report.unchanged
    delivery.rows_quarantined = len(report.quarantined)
    delivery.touch()
    delivery.save()
    rows = (
        QuarantinedRow(delivery=delivery, line=line, problems=problems, row=encrypt(row))
        for line, problems, row in report.quarantined
    )
    QuarantinedRow.objects.bulk_create(rows, batch_size=_AT_ONCE)
