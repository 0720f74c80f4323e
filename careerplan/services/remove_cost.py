"""A payment is deleted: hidden from the table, kept in the record (F350)."""

from careerplan.queries import label_of
from careerplan.services.hold_cost import hold_cost
from casework.audit.services.record_event import recording
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import set_removed
from casework.core.words import money
from programs.registry import get_program


def remove_cost(actor, service, cost):
    """Delete `cost` of `service` and return whether this call did it; False when it was deleted already."""
    spec = get_program(service.enrollment.program)
    with recording(actor, "remove_cost") as event:
        held, _none = hold_cost(spec, service)
        saved, changed = set_removed(cost, True)
        if not changed:
            event.drop()
            return False
        payment = f"{label_of(spec.catalogue, held.service_type)}, {money(saved.total_cost)}"
        event.about(saved, service=label_of(spec.catalogue, held.service_type), payment=payment)
        move_anchors(service.enrollment)
    return True
