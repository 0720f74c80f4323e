"""Notes that someone was told of a record beyond their reach, so that fishing for people shows (security.md, 7)."""

from casework.audit.services.record_event import recording


def note_lookup(actor, duplicates):
    """Record that `actor` was told of a record elsewhere; which one and what was typed is not kept. Returns nothing."""
    if duplicates.elsewhere:
        with recording(actor, "note_lookup", same=duplicates.same_elsewhere is not None):
            pass
