"""The jobs a person asked for; administrators see all."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.audit.access import visible_jobs
from casework.audit.queries import list_of_jobs


def list_jobs(request):
    """Show the jobs, newest first."""
    page = list_of_jobs(request, visible_jobs(request.member))
    return render(request, "audit/list_jobs.html", {"list": page, "page_title": _("Jobs")})
