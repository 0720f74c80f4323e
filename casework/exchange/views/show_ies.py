"""What IES says about a customer, and since when it may be known (F304)."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.cases.queries import case_context
from casework.exchange.access import ies_case
from casework.exchange.queries.ies_page import doubts_of, ies_facts, ies_row_of, link_of


def show_ies(request, enrollment_id):
    """Each field with its day; without a link, how to make one."""
    enrollment = ies_case(request, enrollment_id, "show_ies")
    context = case_context(enrollment, tab="overview", heading=_("Sync With IES"), tool="show_ies")
    row = ies_row_of(enrollment)
    if row:
        context |= {
            "facts": ies_facts(row, context["spec"]),
            "doubts": doubts_of(enrollment, row),
            "link": link_of(enrollment),
        }
    return render(request, "exchange/show_ies.html", context | {"row": row})
