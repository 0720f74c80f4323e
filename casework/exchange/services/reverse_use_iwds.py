"""What was corrected to what IWDS says is as it was before: the undo of `use_iwds`."""

from careerplan.models import Service
from careerplan.services.edit_service import edit_service
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.exchange.enums import RequestOutcome
from casework.exchange.models import IwdsCredential, IwdsRequest, IwdsService
from casework.exchange.queries.iwds_requests import oldest_request_on
from outcomes.services.edit_credential import edit_credential
from outcomes.services.settle_credential import FIELDS


def reverse_use_iwds(actor, row, *, version, **values):
    """Write `values` as they were into `row` (Service or Credential), part it from the row of IWDS and open the request
    that was closed with it. Returns the row. Raises what `edit_service` and `edit_credential` raise."""
    name = "service" if isinstance(row, Service) else "credential"
    with recording(actor, "reverse_use_iwds") as event:
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=row.enrollment_id)
        row.enrollment = held
        for model in (IwdsService, IwdsCredential):
            if hasattr(model, name):
                for theirs in model.objects.filter(**{name: row}).select_for_update():
                    setattr(theirs, name, None)
                    theirs.touch()
                    theirs.save(update_fields=[name, "version", "updated_at"])
        closed = IwdsRequest.objects.filter(**{name: row}, outcome=RequestOutcome.CORRECTED)
        request = closed.order_by("-closed_at").select_for_update().first()
        if request and not IwdsRequest.objects.open().filter(**{name: row}).exists():
            request.closed_at, request.closed_by, request.outcome = None, None, ""
            setattr(request, f"iwds_{name}", None)
            request.touch()
            request.save()
        saved = _write(actor, row, version, values)
        event.about(saved, entry=str(saved))
        move_anchors(held, iwds_requested_on=oldest_request_on(held))
    return saved


def _write(actor, row, version, values):
    if isinstance(row, Service):
        return edit_service(
            actor,
            row,
            version=version,
            goal=row.goal,
            notes=row.notes,
            due_on=values.get("due_on", row.due_on),
            weekly_hours=row.weekly_hours or 0,
            **{name: values[name] for name in ("status", "started_on", "completed_on")},
        )
    kept = {name: getattr(row, name) for name in FIELDS}
    return edit_credential(actor, row, version=version, **kept | values)
