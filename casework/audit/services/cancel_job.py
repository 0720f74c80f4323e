"""The person who asked for a job takes it back."""

from django.utils.translation import gettext as _

from casework.audit.models import JobRun
from casework.audit.services.record_event import recording
from casework.core import clock
from casework.core.http import Conflict


def cancel_job(canceller, run):
    """Cancel `run`: at once when it waits, at its next step when it runs. Returns the JobRun.

    What a job has done in its open transaction is undone. Raises Conflict when it has ended already.
    """
    with recording(canceller, "cancel_job") as event:
        current = JobRun.objects.select_for_update().get(pk=run.pk)
        if current.finished_at is not None:
            raise Conflict(_("This job has already ended."))
        was_waiting = current.status == JobRun.Status.WAITING
        current.status = JobRun.Status.CANCELLED
        if was_waiting:
            current.finished_at = clock.now()
        current.save(update_fields=["status", "finished_at"])
        event.about(current)
    return current
