"""The jobs a person asked for; administrators see all."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.audit.access import visible_jobs
from casework.audit.queries.jobs import job_tabs, list_of_jobs


def list_jobs(request):
    """Show the jobs, newest first."""
    page = list_of_jobs(request, visible_jobs(request.member))
    context = {"list": page, "page_title": _("Jobs"), "tabs": job_tabs(request.member, "list_jobs")}
    return render(request, "audit/list_jobs.html", context)
