"""The undo of a removed contact, until the end of the day."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Contact, Enrollment
from casework.cases.services.touch_enrollments import touch_enrollments
from casework.core.records import set_removed


def restore_contact(actor, contact):
    """Put back `contact` and return whether this call did it; False when somebody had done so.

    Raises ValidationError with code `expired` when it was removed on an earlier day (in Chicago), with code `listed`
    when the person was added anew meanwhile.
    """
    with recording(actor, "restore_contact") as event:
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=contact.enrollment_id)
        others = Contact.objects.filter(enrollment=held, user_id=contact.user_id, removed_at=None)
        if others.exclude(pk=contact.pk).exists():
            raise ValidationError(
                _("%(name)s is listed again already.") % {"name": contact.user}, code="listed"
            )
        saved, changed = set_removed(contact, False)
        if changed:
            event.about(saved, contact=str(saved.user))
            touch_enrollments([held])
        else:
            event.drop()
    return changed
