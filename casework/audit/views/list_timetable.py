"""What runs by the clock, for administrators."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.audit.queries.jobs import job_tabs
from casework.audit.queries.timetable import timetable_rows


def list_timetable(request):
    """Show each job of the timetable, how it ended last and when it comes next."""
    context = {
        "page_title": _("Timetable"),
        "rows": timetable_rows(),
        "tabs": job_tabs(request.member, "list_timetable"),
    }
    return render(request, "audit/list_timetable.html", context)
