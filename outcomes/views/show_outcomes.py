"""The Outcomes tab of an enrollment."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from careerplan.queries import step_column
from casework.cases.access import open_case
from casework.cases.queries import case_context
from casework.core.list_address import Address
from casework.core.types import Colour
from outcomes.forms.exit_customer import ExitCustomerForm
from outcomes.queries import outcomes_of, sections_of, summary_rows
from outcomes.queries.follow_ups import follow_up_entries


def show_outcomes(request, enrollment_id):
    """Where the customer stands on the program's measures, and what made it so (F001-F015, F088-F105)."""
    enrollment = open_case(request, enrollment_id, "show_outcomes")
    outcomes = outcomes_of(enrollment)
    rows = summary_rows(enrollment, outcomes.facts, can_edit=enrollment.may_be_edited)
    context = case_context(enrollment, tab="outcomes", heading=_("Outcomes"))
    spec = context["spec"]
    context |= {
        "outcomes": outcomes,
        "plan": outcomes.plan,
        "summary": rows,
        "complete_count": sum(row["status"]["colour"] == Colour.GREEN for row in rows),
        "follow_up_entries": follow_up_entries(request.member, outcomes, can_edit=context["can_edit"]),
        "exit_form": ExitCustomerForm.on_tab(request, outcomes, can_edit=context["can_edit"]),
        "sections": sections_of(spec, outcomes, Address(request)),
        "step_column": step_column(spec),
        "glossary": spec.glossary,
    }
    return render(request, "outcomes/show_outcomes.html", context)
