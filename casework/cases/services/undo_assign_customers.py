"""An assignment of many customers is taken back (UX-27, N5)."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.accounts.models import User
from casework.audit.models import AuditEvent
from casework.audit.services.record_event import recording
from casework.cases.services.set_workers import set_workers
from casework.core import clock


@dataclass(frozen=True)
class Returned:
    """Enrollments that have their worker of before, and [(enrollment, why)] of those that stay."""

    returned: list
    kept: list


def undo_assign_customers(actor, batch, events, writable):
    """Give the customers of `batch` the worker they had, and return what was `Returned`.

    `events` are the AuditEvents of the act, `writable` a QuerySet of the enrollments the person may change. Whoever has
    another worker by now stays, and so does a customer of a worker who left. ValidationError when it was undone, and
    after the day in Chicago on which it was done (UX-27).
    """
    if any(event.occurred_at < clock.midnight(clock.today()) for event in events):
        raise ValidationError(_("Only an assignment of today can be undone."), code="later")
    told = {event.enrollment_id: event for event in events}
    rows = writable.filter(pk__in=list(told)).select_related("customer").order_by("pk")
    with recording(actor, "undo_assign_customers") as event:
        event.drop()
        held = list(rows.select_for_update(of=("self",), no_key=True))
        if AuditEvent.objects.filter(
            action="undo_assign_customers", actor=actor, detail__batch=str(batch)
        ).exists():
            raise ValidationError(_("This was undone already."), code="undone")
        found = _judged(held, told)
        set_workers({row.pk: told[row.pk].detail["before"] for row in found.returned})
        for row in found.returned:
            event.also_about(row, batch=str(batch), worker=told[row.pk].detail["before_name"])
    return found


def _judged(held, told):
    before = {event.detail["before"] for event in told.values()} - {None}
    working = set(User.objects.filter(pk__in=before, is_active=True).values_list("pk", flat=True))
    returned, kept = [], []
    for row in held:
        detail = told[row.pk].detail
        if row.assigned_worker_id != detail["worker_id"]:
            kept.append((row, _("Has another worker by now.")))
        elif detail["before"] not in {None, *working}:
            kept.append((row, _("%(name)s has no open account any more.") % {"name": detail["before_name"]}))
        else:
            returned.append(row)
    return Returned(returned, kept)
