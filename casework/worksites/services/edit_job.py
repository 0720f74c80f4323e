"""A job is corrected, gets more or fewer openings, or its last day of use."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.core.records import write_changes
from casework.worksites.models import Job


def edit_job(actor, job, *, version, **values):
    """Write the values that differ and return the saved Job; wages of placements that are there stay as they are.

    Raises ValidationError: "stale", or on `openings` when more are taken, read under the lock of the row.
    """
    with recording(actor, "edit_job", about=job) as event:
        taken = Job.objects.select_for_update().get(pk=job.pk).taken
        if values.get("openings", taken) < taken:
            text = _("%(taken)d are taken already. Enter %(taken)d or more.")
            raise ValidationError({"openings": text % {"taken": taken}})
        row, changed = write_changes(job, version, values)
        event.about(row, job=row.title, changed=sorted(changed))
        if not changed:
            event.drop()
    return row
