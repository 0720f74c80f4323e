"""Many services of many plans are changed at once; what is sound is saved, the rest is told (F390, F391)."""

from decimal import Decimal

from django.db import connection

from careerplan.models import Service
from careerplan.queries import label_of
from careerplan.queries.bulk import Outcome
from careerplan.services.move_service_anchors import move_service_anchors
from careerplan.services.settle_services import settle_services
from casework.audit.services.record_event import recording
from casework.core import clock
from casework.core.events import entry_changed
from programs.registry import get_program

_UPDATE = """
UPDATE careerplan_service s
SET status = n.status, status_since = CASE WHEN s.status = n.status THEN s.status_since ELSE %(today)s END,
    started_on = n.started_on, completed_on = n.completed_on, due_on = n.due_on, weekly_hours = n.weekly_hours,
    version = s.version + 1, updated_at = %(now)s
FROM unnest(%(ids)s::bigint[], %(status)s::text[], %(started_on)s::date[], %(completed_on)s::date[],
    %(due_on)s::date[], %(weekly_hours)s::numeric[])
    AS n(id, status, started_on, completed_on, due_on, weekly_hours)
WHERE s.id = n.id
"""
_WRITTEN = ("status", "started_on", "completed_on", "due_on", "weekly_hours")


def edit_services(actor, services, entries, *, rehearse=False):
    """Judge `entries` (Entry), save the sound ones in one statement, and return an `Outcome` with a row for each.

    `services` is a QuerySet that an access door made for writing; an entry of any other service is "missing". With
    `rehearse` nothing is written and the answer is what would be. Enrollments and services are locked in one order,
    the one of attendance, so that two workers wait for each other. The rules are those of one service (`domain.md`
    R27, R28); several programs may meet in one call.
    """
    ids = [entry.service_id for entry in entries]
    rows = services.filter(public_id__in=ids).select_related("customer", "enrollment")
    if rehearse:
        return Outcome(tuple(settle_services(list(rows), entries, today=clock.today())))
    with recording(actor, "edit_services") as event:
        event.drop()
        held = rows.select_for_update(of=("enrollment", "self"), no_key=True)
        held = list(held.order_by("customer_id", "enrollment_id", "pk"))
        outcome = Outcome(tuple(settle_services(held, entries, today=clock.today())))
        saved = [row for row in outcome.rows if row.result == "saved"]
        if saved:
            _write(saved)
            move_service_anchors([row.service.enrollment for row in saved])
        for row in saved:
            event.also_about(row.service, **_told(row))
        _announce(actor, [row.service for row in saved])
    return outcome


def _write(saved):
    columns = {name: [row.values[name] for row in saved] for name in _WRITTEN}
    columns["status"] = [str(code) for code in columns["status"]]
    columns["weekly_hours"] = [Decimal(hours) for hours in columns["weekly_hours"]]
    ids = [row.service.pk for row in saved]
    with connection.cursor() as cursor:
        cursor.execute(_UPDATE, {"ids": ids, "today": clock.today(), "now": clock.now(), **columns})


def _announce(actor, services):
    """Tell who listens of each row as it was written; of programs whose entries nobody asks for, nobody does."""
    for service in services:
        if service.enrollment.iwds_status:
            service.refresh_from_db(fields=_WRITTEN)
            entry_changed.send(sender=Service, actor=actor, service=service, credential=None)


def _told(row):
    """What the log says of a row: the service, and its status where that changed."""
    spec = get_program(row.service.enrollment.program)
    told = {"service": label_of(spec.catalogue, row.service.service_type)}
    if "status" in row.changes:
        told |= {
            "before": label_of(spec.service_statuses, row.service.status),
            "status": label_of(spec.service_statuses, row.values["status"]),
        }
    return told
