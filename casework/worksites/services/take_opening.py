"""A placement takes an opening of a job (F365): the count in the worksite tool, kept under the job's lock."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.core import clock
from casework.worksites.models import Job
from casework.worksites.queries.openings import offered_jobs


def take_opening(job):
    """Take one opening of `job` for the placement that the caller is writing; returns the Job as it is then.

    Call it inside the caller's transaction. The job's version stays: nobody typed the count. Of several people who take
    the last opening at once, one gets it. Raises ValidationError on `job`: code `full` when none is left, code `ended`
    when the job, its worksite or employer is not in use any more.
    """
    saved = Job.objects.select_for_update().get(pk=job.pk)
    if saved.remaining < 1:
        text = _("Someone else took the last opening of this job a moment ago. Choose another job.")
        raise ValidationError({"job": ValidationError(text, code="full")})
    if not offered_jobs(saved.organisation_id).filter(pk=saved.pk).exists():
        text = _("This job is not in use any more. Choose another job.")
        raise ValidationError({"job": ValidationError(text, code="ended")})
    saved.taken += 1
    saved.updated_at = clock.now()
    saved.save(update_fields=["taken", "updated_at"])
    return saved
