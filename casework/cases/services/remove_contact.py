"""A contact is taken off a customer's list; the row stays in the record."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.touch_enrollments import touch_enrollments
from casework.core.records import set_removed


def remove_contact(actor, contact):
    """Remove `contact` and return whether this call did it; False when somebody had done so."""
    with recording(actor, "remove_contact") as event:
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=contact.enrollment_id)
        saved, changed = set_removed(contact, True)
        if changed:
            event.about(saved, contact=str(saved.user))
            touch_enrollments([held])
        else:
            event.drop()
    return changed
