"""A job at a worksite enters the tool with its openings (F364, F377)."""

from casework.audit.services.record_event import recording
from casework.core.records import sent_before
from casework.worksites.models import Job, Worksite


def add_job(actor, worksite, *, key=None, **values):
    """Return a new Job of `worksite` with title, employment_type, position_type, hourly_wage and openings.

    `key` is the UUID the form was opened with, so a form sent twice is one job (`already_saved`).
    """
    with recording(actor, "add_job") as event:
        Worksite.objects.select_for_update(no_key=True).only("pk").get(pk=worksite.pk)
        earlier, public_id = sent_before(Job, key, {"worksite": worksite}, values)
        if earlier:
            event.drop()
            earlier.already_saved = True
            return earlier
        job = Job.objects.create(
            organisation_id=worksite.organisation_id, worksite=worksite, public_id=public_id, **values
        )
        job.already_saved = False
        event.about(job, job=job.title)
    return job
