"""A customer's own page of the documents that were shared with them."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import branding_of
from casework.accounts.context import look
from casework.cases.access import own_enrollment
from casework.cases.queries.documents import list_of_shared_documents


def list_my_documents(request, enrollment_id):
    """Show what was shared, newest first, each to download."""
    enrollment = own_enrollment(request.member, enrollment_id)
    heading = _("My documents")
    context = look(branding_of(enrollment.organisation)) | {
        "page_title": heading,
        "enrollment": enrollment,
        "list": list_of_shared_documents(request, enrollment),
        "breadcrumbs": [
            {"label": _("My Dashboard"), "url": reverse("dashboard:show_my_dashboard")},
            {"label": heading, "url": ""},
        ],
    }
    return render(request, "cases/list_my_documents.html", context)
