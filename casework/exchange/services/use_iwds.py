"""Our service or credential is corrected to what IWDS says (N12: use theirs)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.enums import ServiceStatus
from careerplan.services.edit_service import edit_service
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.exchange.enums import IwdsServiceStatus, RequestKind, RequestOutcome
from casework.exchange.models import IwdsRequest
from casework.exchange.queries.iwds_requests import oldest_request_on
from casework.exchange.queries.iwds_sides import partner_of, side_of_theirs
from outcomes.services.edit_credential import edit_credential
from outcomes.services.settle_credential import FIELDS

_STATUSES = {
    IwdsServiceStatus.OPEN: ServiceStatus.STARTED,
    IwdsServiceStatus.COMPLETE: ServiceStatus.SUCCESSFUL,
    IwdsServiceStatus.CLOSED: ServiceStatus.UNSUCCESSFUL,
}


def use_iwds(actor, enrollment, own, theirs):
    """Pair `own` with `theirs` (Sides of `enrollment`), write the day and status of IWDS into ours, and close the open
    request about it as corrected. Returns the row of ours as saved.

    Raises ValidationError with code `taken` when the row of IWDS was matched with another meanwhile, and what
    `edit_service` or `edit_credential` refuse.
    """
    if own.kind == RequestKind.SERVICE:
        with recording(actor, "use_iwds_service") as event:
            return _use(actor, enrollment, own, theirs, "service", event)
    with recording(actor, "use_iwds_credential") as event:
        return _use(actor, enrollment, own, theirs, "credential", event)


def _use(actor, enrollment, own, theirs, name, event):
    held = Enrollment.objects.select_for_update(of=["self"]).get(pk=enrollment.pk)
    row = type(theirs.row).objects.select_for_update().get(pk=theirs.row.pk)
    side = side_of_theirs(row)
    if partner_of(side) not in (None, own.key):
        raise ValidationError(_("IWDS's row was matched with another meanwhile."), code="taken")
    setattr(row, name, own.row)
    row.touch()
    row.save(update_fields=[name, "version", "updated_at"])
    own.row.enrollment = held
    _close(actor, name, own, row)
    saved = _write_service(actor, own, side) if name == "service" else _write_credential(actor, own, side)
    event.about(saved, entry=side.name)
    move_anchors(held, iwds_requested_on=oldest_request_on(held))
    return saved


def _write_service(actor, own, side):
    row = own.row
    status = _STATUSES[side.status]
    is_over = side.status != IwdsServiceStatus.OPEN
    completed_on = (side.ends_on or row.completed_on or clock.today()) if is_over else None
    return edit_service(
        actor,
        row,
        version=row.version,
        goal=row.goal,
        notes=row.notes,
        status=status,
        started_on=side.starts_on,
        due_on=max(filter(None, (row.due_on, side.starts_on))),
        completed_on=completed_on,
        weekly_hours=row.weekly_hours or 0,
    )


def _write_credential(actor, own, side):
    values = {name: getattr(own.row, name) for name in FIELDS} | {"attained_on": side.starts_on}
    return edit_credential(actor, own.row, version=own.row.version, **values)


def _close(actor, name, own, row):
    for request in IwdsRequest.objects.open().filter(**{name: own.row}).select_for_update():
        setattr(request, f"iwds_{name}", row)
        request.closed_at, request.closed_by = clock.now(), actor
        request.outcome = RequestOutcome.CORRECTED
        request.touch()
        request.save()
