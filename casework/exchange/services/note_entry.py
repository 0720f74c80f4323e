"""A service or credential of ours changed: find it in IWDS, or ask for it (F196)."""

from casework.audit.services.undoing import UNDONE
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.exchange.models import IwdsPerson
from casework.exchange.queries.iwds_requests import oldest_request_on
from casework.exchange.queries.iwds_sides import uses_iwds
from casework.exchange.services.ask_planner import ask_planner
from casework.exchange.services.match_iwds import match_iwds
from programs.registry import get_program


def note_entry(actor, *, service=None, credential=None):
    """Match the plan of the changed row with IWDS and ask the planner for what is not there. Returns the IwdsRequest or
    None; what an undo puts back asks for nothing. Call it inside the transaction of the change."""
    row = service or credential
    is_known = row.enrollment.iwds_status and uses_iwds(get_program(row.enrollment.program))
    if not is_known or UNDONE.get():
        return None
    if IwdsPerson.objects.filter(customer=row.customer_id).exists():
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=row.enrollment_id)
        match_iwds(held, actor)
        oldest = oldest_request_on(held)
        if held.iwds_requested_on != oldest:
            move_anchors(held, iwds_requested_on=oldest)
    return ask_planner(actor, service=service, credential=credential)
