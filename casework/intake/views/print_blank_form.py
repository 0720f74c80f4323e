"""A form on paper, to fill in by hand."""

from django.http import Http404

from casework.intake.access import open_customer_forms
from casework.intake.queries.customer_forms import blank_paper, customer_form_kinds
from casework.intake.views.print_customer_form import print_paper


def print_blank_form(request, enrollment_id, customer_form_kind):
    """GET, in the customer's language, or in `?language=en|es`: boxes to tick, lines to write on. POST: as a PDF."""
    enrollment = open_customer_forms(request, enrollment_id, "print_blank_form")
    if customer_form_kind not in customer_form_kinds(enrollment.program):
        raise Http404
    return print_paper(request, blank_paper(enrollment, customer_form_kind))
