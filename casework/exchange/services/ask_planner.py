"""The LWIA career planner is asked to enter or update a service or credential in IWDS (F196; 002:77, C7)."""

from casework.audit.services.enqueue import enqueue
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.exchange.enums import RequestKind
from casework.exchange.models import IwdsRequest
from casework.exchange.queries.iwds_requests import ASKED_OF, oldest_request_on, planner_for
from casework.exchange.queries.iwds_sides import answers, asks_planner, own_side, partner_of, theirs_of

HAND_OVER = "hand_over_iwds_request"


def ask_planner(actor, *, service=None, credential=None):
    """Ask for `service` or `credential` and return the IwdsRequest, or None when there is nothing to ask or nobody.

    Asked is for what has begun, of a customer who is Applicant or Registrant, in a program that sends requests, where
    the planner is a contact of the customer; not for what IWDS shows already. One row has one open request: asking
    again corrects its name and day and leaves its age. Source: 002:77, 002:99; `domain.md` R7.
    """
    row = service or credential
    with recording(actor, "ask_planner") as event:
        enrollment = Enrollment.objects.select_for_update(of=["self"]).get(pk=row.enrollment_id)
        own = own_side(enrollment, row)
        planner = planner_for(enrollment) if _may_ask(enrollment, own) else None
        if planner is None:
            event.drop()
            return None
        request = _request(actor, enrollment, own, planner)
        if request is None:
            event.drop()
            return None
        event.about(request, entry=request.name)
        move_anchors(enrollment, iwds_requested_on=oldest_request_on(enrollment))
        enqueue(HAND_OVER, f"{HAND_OVER}:{request.public_id}:{request.version}", {"request": request.pk})
    return request


def _may_ask(enrollment, own):
    has_begun = own.kind == RequestKind.CREDENTIAL or own.status != ""
    return asks_planner(enrollment) and has_begun and own.starts_on and enrollment.iwds_status in ASKED_OF


def _request(actor, enrollment, own, planner):
    """The open request about `own` as it is asked now, or None when there is nothing new to ask."""
    name = "service" if own.kind == RequestKind.SERVICE else "credential"
    found = IwdsRequest.objects.open().filter(**{name: own.row}).select_for_update().first()
    request = found or IwdsRequest(
        **IwdsRequest.belonging_to(enrollment),
        kind=own.kind,
        planner=planner,
        asked_by=actor,
        **{name: own.row},
    )
    said = (request.name, request.starts_on)
    request.name, request.starts_on = own.name, own.starts_on
    if found is None:
        theirs = {partner_of(side): side for side in theirs_of(enrollment.customer)}
        if own.key in theirs and answers(theirs[own.key], own):
            return None
    elif said == (own.name, own.starts_on):
        return None
    else:
        request.touch()
    request.save()
    return request
