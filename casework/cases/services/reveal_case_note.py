"""Somebody who leads reads a confidential note of another organisation, for a reason that is kept."""

from casework.audit.services.record_event import recording
from casework.audit.services.record_view import record_view


def reveal_case_note(reader, note, *, reason):
    """Record that `reader` (a User) read `note` for `reason`, as an act and as a look. Returns nothing.

    Whether `reader` may is asked at the door, `may_reveal_note`. Source: security.md G41.
    """
    with recording(reader, "reveal_case_note", reason=reason, about=note):
        record_view(
            reader,
            "reveal_case_note",
            customer_id=note.customer_id,
            enrollment_id=note.enrollment_id,
            organisation_id=note.organisation_id,
            object_id=note.pk,
        )
