"""A form as it was filled in."""

from django.shortcuts import render

from casework.cases.queries import case_context
from casework.intake.access import customer_form_for, open_customer_forms
from casework.intake.queries.customer_forms import paper_of


def show_customer_form(request, enrollment_id, customer_form_id):
    """GET: the answers in the words that were asked, its state, and what can be done with it."""
    enrollment = open_customer_forms(request, enrollment_id, "show_customer_form")
    paper = paper_of(enrollment, customer_form_for(enrollment, customer_form_id))
    context = case_context(enrollment, tab="forms", heading=paper.title) | {"paper": paper}
    return render(request, "intake/show_customer_form.html", context)
