"""The overview of an enrollment: what the clocks say, the program's profile panel, and the facts staff set."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.cases.access import open_case
from casework.cases.queries import case_context, facts_used
from casework.cases.queries.attention import attention_of
from casework.cases.queries.contacts import contacts_on_overview
from casework.cases.queries.profile import contact_of, enrollment_lines, profile_of, tables_asked_for
from casework.cases.queries.update_log import latest_entries


def show_enrollment(request, enrollment_id):
    """Where a worker lands when opening a customer."""
    enrollment = open_case(request, enrollment_id, "show_enrollment")
    context = case_context(enrollment, tab="overview", heading=_("Overview"))
    spec = context["spec"]
    context |= {
        "attention": attention_of(enrollment, spec, context["can_edit"]),
        "profile": profile_of(enrollment, spec),
        "contact": contact_of(enrollment.customer, spec),
        "lines": enrollment_lines(enrollment, spec, facts_used(spec)),
        "tables": [
            *filter(None, [contacts_on_overview(enrollment)]),
            *tables_asked_for(enrollment),
        ],
        "latest": latest_entries(enrollment),
    }
    return render(request, "cases/show_enrollment.html", context)
