"""The case notes of an enrollment, newest contact first, each with its corrections."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.cases.access import open_case
from casework.cases.queries import case_context
from casework.cases.queries.notes import entries_of, list_of_notes


def list_case_notes(request, enrollment_id):
    """Show the notes; filters, page and size are in the address."""
    enrollment = open_case(request, enrollment_id, "list_case_notes")
    page = list_of_notes(request, enrollment)
    heading = _("Case Notes (%(count)s)") % {"count": page.total}
    context = case_context(enrollment, tab="case_notes", heading=heading)
    context["list"] = page
    writes = context["can_edit"]
    context["entries"] = entries_of(request.member, enrollment, page.objects, can_edit=writes)
    return render(request, "cases/list_case_notes.html", context)
