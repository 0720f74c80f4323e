"""A customer reads what they have achieved."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.accounts.access import branding_of
from casework.accounts.context import look
from casework.cases.access import own_enrollment
from casework.core.types import Colour
from dashboard.queries.own import own_gains, own_program, own_tabs
from outcomes.queries import outcomes_of, summary_rows


def show_my_outcomes(request, enrollment_id):
    """GET: the program's measures in plain words, read only (F006)."""
    enrollment = own_enrollment(request.member, enrollment_id)
    outcomes = outcomes_of(enrollment)
    rows = summary_rows(enrollment, outcomes.facts, plain=True)
    context = look(branding_of(enrollment.organisation)) | {
        "page_title": _("My outcomes"),
        "program": own_program(enrollment),
        "outcomes": outcomes,
        "summary": rows,
        "gains": own_gains(enrollment, outcomes.skill_gains),
        "complete_count": sum(row["status"]["colour"] == Colour.GREEN for row in rows),
        "tabs": own_tabs(enrollment, "show_my_outcomes"),
    }
    return render(request, "dashboard/show_my_outcomes.html", context)
