"""What became of an assignment of many customers."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.core import clock
from dashboard.queries.assign_customers import batch_table, events_of_batch, is_undone


def show_assignment(request, batch_id):
    """GET: each customer with the worker before and after, and the undo while it is the day it was done."""
    events = events_of_batch(request.member, batch_id)
    if not events:
        raise Http404
    crumbs = [
        {"label": _("Customers"), "url": reverse("dashboard:list_caseload")},
        {"label": _("Assignment"), "url": ""},
    ]
    context = {
        "page_title": _("Assignment"),
        "breadcrumbs": crumbs,
        "batch_id": batch_id,
        "table": batch_table(request.member, events),
        "worker": events[0].detail["worker"],
        "count": len(events),
        "when": events[0].occurred_at,
        "is_undone": is_undone(request.member, batch_id),
        "is_today": clock.local_date(events[0].occurred_at) == clock.today(),
    }
    return render(request, "dashboard/show_assignment.html", context)
