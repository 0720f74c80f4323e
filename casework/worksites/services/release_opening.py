"""A placement that is removed gives its opening back (F365, F378)."""

from casework.core import clock
from casework.worksites.models import Job


def release_opening(job):
    """Give back one opening of `job`; returns the Job as it is then. Call it inside the caller's transaction, once for
    each opening that was taken."""
    saved = Job.objects.select_for_update().get(pk=job.pk)
    saved.taken = max(0, saved.taken - 1)
    saved.updated_at = clock.now()
    saved.save(update_fields=["taken", "updated_at"])
    return saved
