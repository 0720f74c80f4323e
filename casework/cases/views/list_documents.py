"""The documents of an enrollment."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.audit.services.record_view import record_view
from casework.cases.access import enrollment_for
from casework.cases.queries import case_context
from casework.cases.queries.documents import list_of_documents


def list_documents(request, enrollment_id):
    """Show the documents; filter, order and page are in the address."""
    enrollment = enrollment_for(request.member, enrollment_id)
    context = case_context(enrollment, tab="uploads", heading=_("Documents"))
    context["list"] = list_of_documents(request, enrollment, can_edit=context["can_edit"])
    record_view(
        request.user,
        "list_documents",
        customer_id=enrollment.customer_id,
        enrollment_id=enrollment.pk,
        organisation_id=enrollment.organisation_id,
    )
    return render(request, "cases/list_documents.html", context)
