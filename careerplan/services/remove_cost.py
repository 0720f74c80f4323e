"""A payment is deleted: hidden from the table, kept in the record (F350)."""

from careerplan.models import ServiceCost
from careerplan.queries import label_of
from careerplan.services.hold_cost import hold_cost
from casework.audit.services.record_event import recording
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.words import money
from programs.registry import get_program


def remove_cost(actor, service, cost):
    """Delete `cost` of `service` and return whether this call did it; False when it was deleted already."""
    spec = get_program(service.enrollment.program)
    with recording(actor, "remove_cost") as event:
        held, _none = hold_cost(spec, service)
        saved = ServiceCost.objects.select_for_update().get(pk=cost.pk)
        if saved.removed_at:
            event.drop()
            return False
        saved.removed_at = clock.now()
        saved.touch()
        saved.save()
        payment = f"{label_of(spec.catalogue, held.service_type)}, {money(saved.total_cost)}"
        event.about(saved, service=label_of(spec.catalogue, held.service_type), payment=payment)
        move_anchors(service.enrollment)
    return True
