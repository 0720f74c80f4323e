"""A filled-in form on paper, with lines to sign on."""

from django.shortcuts import render
from django.utils import translation

from casework.intake.access import customer_form_for, open_customer_forms
from casework.intake.queries.customer_forms import paper_of
from casework.intake.queries.printed_forms import language_asked, printed_form


def print_customer_form(request, enrollment_id, customer_form_id):
    """GET, in the customer's language, or in `?language=en|es`."""
    enrollment = open_customer_forms(request, enrollment_id, "print_customer_form")
    paper = paper_of(enrollment, customer_form_for(enrollment, customer_form_id))
    with translation.override(language_asked(request, enrollment)):
        return render(request, "intake/print_customer_form.html", printed_form(paper, request.user))
