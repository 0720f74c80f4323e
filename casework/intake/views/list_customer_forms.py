"""The tab "Customer Forms" (F094, F302)."""

from django.shortcuts import render

from casework.cases.queries import case_context
from casework.intake.access import open_customer_forms
from casework.intake.queries.customer_forms import customer_forms_page
from programs.registry import get_program


def list_customer_forms(request, enrollment_id):
    """GET: forms to fill in or print, those filled in, and documents by type."""
    enrollment = open_customer_forms(request, enrollment_id, "list_customer_forms")
    heading = get_program(enrollment.program).profile_tabs["forms"].text
    context = case_context(enrollment, tab="forms", heading=heading)
    context |= customer_forms_page(enrollment, can_edit=context["can_edit"])
    return render(request, "intake/list_customer_forms.html", context)
