"""Records that may be of one person, two by two."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.cases.queries import caseload_url
from casework.cases.queries.duplicate_pairs import MOST_PAIRS, duplicate_pairs, duplicates_table


def list_duplicates(request):
    """GET: pairs among the customers that the lead reaches, with what is the same."""
    pairs = duplicate_pairs(request.member)
    context = {
        "page_title": _("Possible duplicates"),
        "breadcrumbs": [
            {"label": _("Customers"), "url": caseload_url()},
            {"label": _("Possible duplicates"), "url": ""},
        ],
        "table": duplicates_table(pairs[:MOST_PAIRS]),
        "most": MOST_PAIRS if len(pairs) > MOST_PAIRS else 0,
    }
    return render(request, "cases/list_duplicates.html", context)
