"""A filled-in form is taken out, for a reason; its answers stay in the history."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import set_removed
from casework.intake.queries.editions import content_of


def remove_customer_form(actor, customer_form, *, reason):
    """Take `customer_form`, a draft or completed, out of the list and return it; twice is once. A signed copy stays
    among the documents."""
    with recording(actor, "remove_customer_form", reason=reason) as event:
        held = Enrollment.objects.select_for_update().get(pk=customer_form.enrollment_id)
        row, changed = set_removed(customer_form, True)
        if not changed:
            event.drop()
            return row
        event.about(row, form=str(content_of(row.form).title))
        move_anchors(held)
    return row
