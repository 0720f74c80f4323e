"""A delivery comes in: one row for its bytes, and one taker at a time."""

from django.db import connection

from casework.exchange.models import Delivery

_ALONE = "SELECT pg_advisory_xact_lock(hashtext('take a delivery of ' || %s))"


def receive_delivery(system, kind, batch, *, port, sha256):
    """Return the Delivery of `system` with the digest `sha256`, locked; a new one when these bytes never came before.

    Call it inside the transaction that takes the delivery: until its end nobody else takes one of this system. One with
    `taken_at` was taken before; one without was refused and is tried again.
    """
    with connection.cursor() as cursor:
        cursor.execute(_ALONE, [str(system)])
    found = Delivery.objects.filter(system=system, sha256=sha256).first()
    return found or Delivery.objects.create(
        system=system, kind=kind, port=port, name=batch.name, sha256=sha256
    )
