"""The case notes of an enrollment, newest contact first, each with its corrections."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.audit.services.record_view import record_view
from casework.cases.access import enrollment_for
from casework.cases.queries import case_context
from casework.cases.queries.notes import entries_of, list_of_notes


def list_case_notes(request, enrollment_id):
    """Show the notes; filters, page and size are in the address."""
    enrollment = enrollment_for(request.member, enrollment_id)
    page = list_of_notes(request, enrollment)
    heading = _("Case Notes (%(count)s)") % {"count": page.total}
    context = case_context(enrollment, tab="case_notes", heading=heading)
    context["list"] = page
    writes = context["can_edit"]
    context["entries"] = entries_of(request.member, enrollment, page.objects, can_edit=writes)
    record_view(
        request.user,
        "list_case_notes",
        customer_id=enrollment.customer_id,
        enrollment_id=enrollment.pk,
        organisation_id=enrollment.organisation_id,
    )
    return render(request, "cases/list_case_notes.html", context)
