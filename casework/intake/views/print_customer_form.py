"""A filled-in form on paper, with lines to sign on."""

from django.shortcuts import redirect, render
from django.utils import translation

from casework.intake.access import customer_form_for, open_customer_forms
from casework.intake.forms.print_customer_form import PrintCustomerFormForm
from casework.intake.queries.customer_forms import paper_of
from casework.intake.queries.printed_forms import language_asked, printed_form
from casework.intake.services.request_form_file import request_form_file


def print_customer_form(request, enrollment_id, customer_form_id):
    """GET, in the customer's language, or in `?language=en|es`. POST: the same as a PDF, made by a job."""
    enrollment = open_customer_forms(request, enrollment_id, "print_customer_form")
    return print_paper(request, paper_of(enrollment, customer_form_for(enrollment, customer_form_id)))


def print_paper(request, paper):
    """The page that prints `paper`, or the way to the job that makes its PDF."""
    language = language_asked(request, paper.enrollment)
    form = PrintCustomerFormForm(request.POST or None)
    if form.is_valid():
        once = form.cleaned_data["once"]
        run = request_form_file(request.user, paper, language=language, once=once)
        return redirect("audit:show_job", run.public_id)
    with translation.override(language):
        context = printed_form(paper, request.user) | {"form": form}
        return render(request, "intake/printed_form.html", context)
