"""The only door to jobs: a person sees the jobs they asked for, an administrator all of them, but no file of others."""

from django.http import Http404

from casework.audit.models import JobRun
from casework.core.jobs import job_named
from casework.core.routing import Audience
from casework.schedule import TIMETABLE


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


def job_of_timetable(name):
    """The `Job` of the timetable with this name, or Http404. Its address is for administrators."""
    if name not in {timed.job for timed in TIMETABLE}:
        raise Http404
    return job_named(name)


def may_take_file(member, run):
    """Whether `member` may have the file that `run` made: who asked, whose reach it was made in. What the timetable
    made is for administrators, who alone see it."""
    return run.requested_by_id in (None, member.user.pk)


def job_with_file(member, public_id):
    """The ended job with `public_id` and its file, or Http404 when it made none or the file is somebody else's."""
    run = job_for(member, public_id)
    has_file = run.finished_at is not None and run.file and "file_name" in run.result
    if not has_file or not may_take_file(member, run):
        raise Http404
    return run
