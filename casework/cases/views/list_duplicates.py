"""Records that may be of one person, two by two."""

from uuid import UUID

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.cases.queries import caseload_url
from casework.cases.queries.duplicate_pairs import duplicate_pairs, duplicates_table


def list_duplicates(request):
    """GET: pairs among the customers that the lead reaches, with what is the same; `from` is the public id of the
    customer with whom to go on."""
    start = _start(request.GET.get("from", ""))
    pairs = duplicate_pairs(request.member, start)
    context = {
        "page_title": _("Possible duplicates"),
        "breadcrumbs": [
            {"label": _("Customers"), "url": caseload_url()},
            {"label": _("Possible duplicates"), "url": ""},
        ],
        "table": duplicates_table(pairs.found),
        "pairs": pairs,
        "is_first": start is None,
        "first_url": reverse("cases:list_duplicates"),
    }
    return render(request, "cases/list_duplicates.html", context)


def _start(text):
    try:
        return UUID(text)
    except ValueError:
        return None
