"""The only door to jobs: a person sees the jobs they asked for, an administrator all of them."""

from django.http import Http404

from casework.audit.models import JobRun
from casework.core.routing import Audience


def visible_jobs(member):
    """The jobs that `member` may see, newest first."""
    rows = JobRun.objects.select_related("requested_by")
    return rows if member.belongs_to(Audience.ADMINISTRATORS) else rows.filter(requested_by=member.user)


def job_for(member, public_id):
    """The job with `public_id`, or Http404 for somebody else's."""
    found = visible_jobs(member).filter(public_id=public_id).first()
    if found is None:
        raise Http404
    return found
