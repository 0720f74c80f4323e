"""An administrator has a job of the timetable run now, or rehearsed."""

from django.http import Http404
from django.shortcuts import redirect

from casework.audit.access import job_of_timetable
from casework.audit.services.request_job import request_job


def run_timed_job(request, timed_job):
    """Ask for the job and show its page. What cannot be rehearsed has no rehearsal: Http404."""
    job = job_of_timetable(timed_job)
    dry_run = "rehearse" in request.POST
    if dry_run and not job.rehearses:
        raise Http404
    run = request_job(request.user, job.name, dry_run=dry_run)
    return redirect("audit:show_job", run.public_id)
