"""A credential of a provider's program is taken out of its list; the row is kept."""

from casework.audit.services.record_event import recording
from casework.core.records import set_removed


def remove_program_credential(actor, credential):
    """Remove `credential` and return whether this call did it; False when somebody had done so."""
    with recording(actor, "remove_program_credential") as event:
        saved, changed = set_removed(credential, True)
        event.about(saved, credential=saved.name)
        if not changed:
            event.drop()
    return changed
