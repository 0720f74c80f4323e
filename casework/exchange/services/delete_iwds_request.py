"""An open request to the career planner is deleted as a duplicate (002:99-103); it stays in the record."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.exchange.enums import RequestOutcome
from casework.exchange.models import IwdsRequest
from casework.exchange.queries.iwds_requests import oldest_request_on


def delete_iwds_request(actor, request):
    """Close `request` (IwdsRequest) as deleted and return whether this call did it; False when it was closed before."""
    with recording(actor, "delete_iwds_request") as event:
        enrollment = Enrollment.objects.select_for_update(of=["self"]).get(pk=request.enrollment_id)
        held = IwdsRequest.objects.select_for_update().get(pk=request.pk)
        if held.closed_at:
            event.drop()
            return False
        held.closed_at, held.closed_by = clock.now(), actor
        held.outcome = RequestOutcome.DELETED
        held.touch()
        held.save()
        event.about(held, entry=held.name)
        move_anchors(enrollment, iwds_requested_on=oldest_request_on(enrollment))
    return True
