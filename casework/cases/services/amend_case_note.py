"""The author changes a case note on the day of its entry; afterwards notes are only added to."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import CaseNote, Enrollment
from casework.cases.queries.notes import is_amendable
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.http import Conflict


def amend_case_note(author, note, *, version, **fields):
    """Write `fields` (task, contact_on, subject, text, is_confidential) into `note` and return it.

    `version` is the note's version that `author` saw. Raises PermissionDenied unless `author` entered the note
    today in Chicago (`domain.md` 5.2), and Conflict when it was saved by someone since. A message that went out
    with the note stays as it was sent. The enrollment is locked before the note, as everywhere.
    """
    with recording(author, "amend_case_note") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=note.enrollment_id)
        current = CaseNote.objects.select_for_update(of=["self"]).select_related("enrollment").get(pk=note.pk)
        if not is_amendable(current, author):
            raise PermissionDenied
        if current.version != version:
            raise Conflict(_("This note was saved in another window since you opened it."))
        changed = [name for name, value in fields.items() if getattr(current, name) != value]
        for name in changed:
            setattr(current, name, fields[name])
        current.amended_at = clock.now()
        current.touch()
        current.save(update_fields=[*changed, "amended_at", "version", "updated_at"])
        event.about(current, fields=changed)
        move_anchors(current.enrollment)
    return current
