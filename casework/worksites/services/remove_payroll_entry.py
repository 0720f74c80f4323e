"""A payroll entry that should not be there is taken out; the row is kept for the log."""

from casework.audit.services.record_event import recording
from casework.core import clock
from casework.worksites.models import PayrollEntry


def remove_payroll_entry(actor, entry):
    """Remove `entry` softly; returns whether this call did it, False when it was removed already."""
    with recording(actor, "remove_payroll_entry") as event:
        saved = PayrollEntry.objects.select_for_update(of=["self"]).select_related("job").get(pk=entry.pk)
        if saved.removed_at:
            event.drop()
            return False
        saved.removed_at = clock.now()
        saved.touch()
        saved.save(update_fields=["removed_at", "version", "updated_at"])
        event.about(saved, job=saved.job.title, paid_from=saved.paid_from.isoformat())
    return True
