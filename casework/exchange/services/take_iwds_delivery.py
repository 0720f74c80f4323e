"""Take a delivery of IWDS: every row checked, the bad ones set aside, the newest of each row kept."""

import io

from django.db import connection, transaction

from casework.audit.services.record_event import recording
from casework.core import clock
from casework.core.ciphers import decrypt
from casework.exchange.enums import System
from casework.exchange.models import QuarantinedRow
from casework.exchange.ports import Batch, Report
from casework.exchange.ports.formats import Refused
from casework.exchange.ports.iwds_formats import FORMATS, PEOPLE, format_of
from casework.exchange.queries import arrivals
from casework.exchange.queries.deliveries import report_of
from casework.exchange.queries.iwds_loading import UNKNOWN, linked_people, load_rows, set_aside_unknown
from casework.exchange.services.receive_delivery import receive_delivery
from casework.exchange.services.settle_delivery import settle_delivery
from casework.exchange.services.settle_iwds import settle_iwds


def take_iwds_delivery(batch, *, port, actor=None):
    """Take `batch` (Batch) that came by `port` (PortKind) and return a Report of what became of it.

    The same bytes are taken once, however often they come. A row takes effect unless what is there is newer; the record
    of linked customers follows. Rows that break a rule are quarantined; a service or credential whose application has
    not come yet waits there and is taken with it, so the order of deliveries does not matter. A delivery that cannot be
    used as a whole changes nothing and is kept as refused. Raises PortUnavailable when the batch cannot be fetched.
    Source: `domain.md` 2.2; security.md, 28.
    """
    sha256, form = arrivals.digest_of(batch), format_of(batch)
    with recording(actor, "take_iwds_delivery") as event:
        delivery = receive_delivery(System.IWDS, form.kind, batch, port=port, sha256=sha256)
        if delivery.taken_at:
            event.drop()
            return report_of(delivery)
        report = _take(batch, form, delivery)
        settle_delivery(delivery, batch, report)
        event.about(delivery, delivery=delivery.name)
        if form is PEOPLE and not report.problem:
            _take_those_who_waited()
    return report


def _take(batch, form, delivery):
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            head, read, broken = arrivals.stage(cursor, form, batch)
            bad = sorted(broken + arrivals.find_bad(cursor, form) + set_aside_unknown(cursor, form))
            taken = load_rows(cursor, form, delivery, head.as_of)
    except Refused as refused:
        return Report(None, problem=refused.problem)
    for person in linked_people(form, delivery):
        settle_iwds(person)
    return Report(head.as_of, read=read, taken=taken, unchanged=read - taken - len(bad), quarantined=bad)


def _take_those_who_waited():
    """Take rows again that were set aside only because their application was not known."""
    waiting = QuarantinedRow.objects.filter(
        delivery__system=System.IWDS, problems=[UNKNOWN], settled_at=None
    ).select_related("delivery")
    found = {}
    for row in waiting.order_by("delivery__as_of", "delivery_id", "line"):
        found.setdefault(row.delivery, []).append(row)
    for delivery, rows in found.items():
        form = next(form for form in FORMATS if form.kind == delivery.kind)
        text = form.head(delivery.as_of, len(rows)) + "".join(f"{decrypt(row.row)}\n" for row in rows)
        again = Batch(delivery.name, lambda text=text: io.BytesIO(text.encode()))
        left = {line - 3 for line, *_rest in _take(again, form, delivery).quarantined}
        settled = [row.pk for place, row in enumerate(rows) if place not in left]
        QuarantinedRow.objects.filter(pk__in=settled).update(settled_at=clock.now())
