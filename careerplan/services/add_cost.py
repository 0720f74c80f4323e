"""A payment for a service is entered (F345-F348)."""

from django.core.exceptions import ValidationError

from careerplan.models import ServiceCost
from careerplan.notifications.costs import notify_cost_asked
from careerplan.queries import label_of, why_no_cost
from careerplan.services.hold_cost import hold_cost
from careerplan.services.settle_approval import settle_approval
from careerplan.services.settle_cost import settle_cost
from casework.audit.services.record_event import recording
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.records import sent_before
from casework.core.words import money
from programs.registry import get_program


def add_cost(actor, service, *, key=None, approval_reason="", **values):
    """Enter a payment for `service` and return it; `already_saved` says that the form was sent before.

    `values` are subtype, method, paid_on, unit_cost (US dollars), quantity and funding_source (see `settle_cost`).
    `key` is the UUID the form was opened with. A payment that passes a cap waits for a supervisor, who is told; it
    needs `approval_reason`. Raises ValidationError keyed by field; without a field when no payment may be entered for
    the service now (see `why_no_cost`), read under the lock.
    """
    spec = get_program(service.enrollment.program)
    settled = settle_cost(spec, service, today=clock.today(), **values)
    with recording(actor, "add_cost") as event:
        held, _none = hold_cost(spec, service)
        earlier, public_id = sent_before(ServiceCost, key, {"service": held}, settled)
        if earlier:
            event.drop()
            earlier.already_saved = True
            return earlier
        if findings := why_no_cost(spec, held):
            raise ValidationError([finding.text for finding in findings], code="not_yet")
        approval = settle_approval(spec, held, settled, approval_reason)
        cost = ServiceCost.objects.create(
            **ServiceCost.belonging_to_service(held),
            public_id=public_id,
            approval=approval,
            approval_reason=approval_reason if approval else "",
            asked_by=actor if approval else None,
            asked_at=clock.now() if approval else None,
            entered_by=actor,
            **settled,
        )
        cost.already_saved = False
        event.about(
            cost,
            service=label_of(spec.catalogue, held.service_type),
            payment=f"{label_of(spec.catalogue, held.service_type)}, {money(cost.unit_cost * cost.quantity)}",
        )
        move_anchors(service.enrollment)
        cost.supervisors_told = notify_cost_asked(cost) if approval else 0
    return cost
