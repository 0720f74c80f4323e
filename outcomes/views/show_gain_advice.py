"""What could count as a measurable skill gain in a program year, type by type, and why (beyond N7)."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.cases.access import open_case
from casework.cases.queries import case_context
from casework.core import clock
from outcomes.forms.show_gain_advice import ShowGainAdviceForm
from outcomes.queries.gain_advice import gain_advice


def show_gain_advice(request, enrollment_id):
    """GET: the verdicts of this program year; the form asks about another one, or about a transcript's semesters."""
    enrollment = open_case(request, enrollment_id, "show_gain_advice")
    form = ShowGainAdviceForm(request.GET, enrollment=enrollment, today=clock.today())
    year, semesters = form.asked
    context = case_context(enrollment, tab="outcomes", heading=_("Measurable skill gains: what could count"))
    context |= {"form": form, **gain_advice(enrollment, year, semesters, can_edit=context["can_edit"])}
    return render(request, "outcomes/show_gain_advice.html", context)
