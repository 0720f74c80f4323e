"""The undo of `remove_cost`, until the end of the day."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.queries import effect_on_caps, label_of
from careerplan.services.hold_cost import hold_cost
from casework.audit.services.record_event import recording
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import set_removed
from casework.core.words import money
from programs.caps import cap_findings
from programs.registry import get_program


def restore_cost(actor, service, cost):
    """Put a deleted `cost` of `service` back and return it. One that is back already stays as it is.

    Raises ValidationError when it was deleted on an earlier day (in Chicago), or when it would pass a cap now that
    nobody approved.
    """
    spec = get_program(service.enrollment.program)
    with recording(actor, "restore_cost") as event:
        held, _none = hold_cost(spec, service)
        saved, changed = set_removed(cost, False)
        if not changed:
            event.drop()
            return saved
        uses = effect_on_caps(
            spec, held, subtype=saved.subtype, paid_on=saved.paid_on, amount=saved.total_cost, but=saved
        )
        if not saved.approval and cap_findings(uses):
            raise ValidationError(
                _("Other payments have used what was left. Add it again, with the reason for a supervisor."),
                code="cap",
            )
        payment = f"{label_of(spec.catalogue, held.service_type)}, {money(saved.total_cost)}"
        event.about(saved, service=label_of(spec.catalogue, held.service_type), payment=payment)
        move_anchors(service.enrollment)
    return saved
