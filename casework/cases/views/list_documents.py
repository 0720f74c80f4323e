"""The documents of an enrollment."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.cases.access import open_case
from casework.cases.queries import case_context
from casework.cases.queries.documents import list_of_documents


def list_documents(request, enrollment_id):
    """Show the documents; filter, order and page are in the address."""
    enrollment = open_case(request, enrollment_id, "list_documents")
    context = case_context(enrollment, tab="uploads", heading=_("Documents"))
    context["list"] = list_of_documents(request, enrollment, can_edit=context["can_edit"])
    return render(request, "cases/list_documents.html", context)
