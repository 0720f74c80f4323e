"""A job is cancelled."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.audit.access import job_for
from casework.audit.services.cancel_job import cancel_job as take_back


def cancel_job(request, job_id):
    """Cancel and lead back to the job's page."""
    run = job_for(request.member, job_id)
    take_back(request.user, run)
    messages.success(request, _("The job is cancelled."))
    return redirect("audit:show_job", run.public_id)
