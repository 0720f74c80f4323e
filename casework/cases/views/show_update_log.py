"""The Update Log of an enrollment."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.cases.access import open_case
from casework.cases.queries import case_context, tabs_for
from casework.cases.queries.update_log import list_of_log, log_entries, undoables_among


def show_update_log(request, enrollment_id):
    """Show who did what and when; filters, page and size are in the address."""
    enrollment = open_case(request, enrollment_id, "show_update_log")
    page = list_of_log(request, enrollment)
    context = case_context(enrollment, tab="plan", tool="update_log", heading=_("Update Log"))
    context["plan_tabs"] = tabs_for(context["spec"].plan_tabs, enrollment, "update_log")
    may_undo = context["can_edit"]
    undoables = undoables_among(page.objects, request.user, enrollment) if may_undo else ()
    context |= {"list": page, "entries": log_entries(page.objects, undoables)}
    return render(request, "cases/show_update_log.html", context)
