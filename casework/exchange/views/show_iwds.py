"""What IWDS says about a customer, beside what the plan says: the reconciliation desk of one customer (F192, F196)."""

from functools import partial

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.cases.queries import case_context
from casework.cases.queries.undo import recent_changes
from casework.exchange.access import iwds_case
from casework.exchange.queries.iwds_desk import desk_of
from casework.exchange.queries.iwds_page import iwds_link_of, iwds_row_of, status_history, status_lines
from casework.exchange.queries.iwds_requests import planner_for
from casework.exchange.queries.iwds_sides import asks_planner


def show_iwds(request, enrollment_id):
    """Status and history, then our entries and theirs side by side; looking changes nothing."""
    enrollment = iwds_case(request, enrollment_id, "show_iwds")
    context = case_context(enrollment, tab="overview", heading=_("Sync with IWDS"), tool="show_iwds")
    row = iwds_row_of(enrollment)
    asks = asks_planner(enrollment)
    planner = planner_for(enrollment) if asks else None
    context |= {
        "row": row,
        "lines": status_lines(enrollment, row) if row else [],
        "history": status_history(enrollment),
        "link": iwds_link_of(enrollment) if row else None,
        "desk": desk_of(enrollment, planner),
        "asks": asks,
        "planner": planner,
        "recent_changes": partial(recent_changes, request.user, enrollment),
    }
    return render(request, "exchange/show_iwds.html", context)
