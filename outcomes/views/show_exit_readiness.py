"""Exit readiness: the 90-day clock, planned gaps, the checklist, and what an exit would mean (beyond N3)."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.cases.access import open_case
from casework.cases.queries import case_context
from casework.core.list_address import Address
from outcomes.forms.show_exit_readiness import ExitDayForm
from outcomes.queries.exit_page import exit_page
from outcomes.queries.tab import outcomes_of
from outcomes.queries.tables import open_tables


def show_exit_readiness(request, enrollment_id):
    """GET: where the clock stands today; `?on=` asks what an exit on another day would mean."""
    enrollment = open_case(request, enrollment_id, "show_exit_readiness")
    outcomes = outcomes_of(enrollment)
    context = case_context(enrollment, tab="outcomes", heading=_("Exit readiness"))
    form = ExitDayForm(request.GET if "on" in request.GET else None)
    day = form.cleaned_data["on"] if form.is_valid() else None
    page = exit_page(context["spec"], outcomes, day, can_edit=context["can_edit"])
    context |= {"day_form": form, **open_tables(page, Address(request))}
    return render(request, "outcomes/show_exit_readiness.html", context)
