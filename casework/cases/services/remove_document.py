"""A document is taken out of the list; the file and its history stay."""

from casework.audit.services.record_event import recording
from casework.cases.models import Document, Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock


def remove_document(remover, document, *, reason):
    """Mark `document` as removed by `remover` (a User) for `reason`; nobody can download it afterwards.

    Removing twice changes nothing. Returns the Document. The enrollment is locked before it, as by everything that
    files a document, so two at once never wait for each other.
    """
    with recording(remover, "remove_document", reason=reason) as event:
        enrollment = Enrollment.objects.select_for_update().get(pk=document.enrollment_id)
        current = Document.objects.select_for_update().get(pk=document.pk)
        if current.removed_at is not None:
            event.drop()
            return current
        current.removed_at = clock.now()
        current.touch()
        current.save(update_fields=["removed_at", "version", "updated_at"])
        event.about(current, kind=current.kind)
        move_anchors(enrollment)
    return current
