"""A job at a worksite enters the tool with its openings (F364, F377)."""

from casework.audit.services.record_event import recording
from casework.worksites.models import Job


def add_job(actor, worksite, **values):
    """Return a new Job of `worksite` with title, employment_type, position_type, hourly_wage and openings."""
    with recording(actor, "add_job") as event:
        job = Job.objects.create(organisation_id=worksite.organisation_id, worksite=worksite, **values)
        event.about(job, job=job.title)
    return job
