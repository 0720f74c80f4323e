"""A program of a provider is taken out of the lists; the row is kept."""

from casework.audit.services.record_event import recording
from casework.core.records import set_removed


def remove_provider_program(actor, row):
    """Remove `row` and return whether this call did it; False when somebody had done so."""
    with recording(actor, "remove_provider_program") as event:
        saved, changed = set_removed(row, True)
        event.about(saved, name=saved.name, year=saved.fiscal_year)
        if not changed:
            event.drop()
    return changed
