"""Take a delivery of IES: every row checked, the bad ones set aside, the newest of each person kept."""

from itertools import batched

from django.db import connection, transaction

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.core.events import enrollments_changed
from casework.exchange.enums import DeliveryKind, System
from casework.exchange.ports import Report
from casework.exchange.ports.formats import IES_PEOPLE, Refused
from casework.exchange.queries import arrivals
from casework.exchange.queries.deliveries import report_of
from casework.exchange.queries.ies_loading import follow_enrollments, load_people
from casework.exchange.services.receive_delivery import receive_delivery
from casework.exchange.services.settle_delivery import settle_delivery

_AT_ONCE = 5_000


def take_ies_delivery(batch, *, port, actor=None):
    """Take `batch` (Batch) that came by `port` (PortKind) and return a Report of what became of it.

    The same bytes are taken once, however often they come. A row changes what is known of a person only when it is not
    older than that; the open enrollments of linked customers follow. Rows that break a rule are quarantined. A delivery
    that cannot be used as a whole changes nothing and is kept as refused.
    Raises PortUnavailable when the batch cannot be fetched. Source: `domain.md` 1.2, R34.
    """
    sha256 = arrivals.digest_of(batch)
    with recording(actor, "take_ies_delivery") as event:
        delivery = receive_delivery(System.IES, DeliveryKind.PEOPLE, batch, port=port, sha256=sha256)
        if delivery.taken_at:
            event.drop()
            return report_of(delivery)
        report = _take(batch, delivery, event)
        settle_delivery(delivery, batch, report)
        event.about(delivery, delivery=delivery.name)
    return report


def _take(batch, delivery, event):
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            head, read, broken = arrivals.stage(cursor, IES_PEOPLE, batch)
            bad = sorted(broken + arrivals.find_bad(cursor, IES_PEOPLE))
            taken = load_people(cursor, delivery, head.as_of)
            _follow(cursor, delivery, event)
    except Refused as refused:
        return Report(None, problem=refused.problem)
    return Report(head.as_of, read=read, taken=taken, unchanged=read - taken - len(bad), quarantined=bad)


def _follow(cursor, delivery, event):
    """Let the enrollments of linked customers follow, and what hangs on them; each change stands in its log."""
    for ids in batched(follow_enrollments(cursor, delivery=delivery), _AT_ONCE, strict=False):
        for enrollment in Enrollment.objects.filter(pk__in=ids):
            event.also_about(enrollment, delivery=delivery.name)
        enrollments_changed.send(sender=Enrollment, enrollment_ids=list(ids))
