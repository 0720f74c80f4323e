"""The printed plan: customer copy and IEP/ISS form (F246, F289, F292), a page to print or a PDF."""

from django.shortcuts import redirect, render
from django.utils import translation

from careerplan.forms.print_plan import PrintPlanForm
from careerplan.queries import customer_copy
from careerplan.services.request_plan_file import request_plan_file
from casework.cases.access import open_case

LANGUAGES = ("en", "es")


def print_plan(request, enrollment_id):
    """GET: the copy in the customer's language, or in `?language=en|es`; with `?copy=form` the IEP/ISS form, in English
    unless asked otherwise. POST: the same as a PDF, made by a job whose page comes next."""
    enrollment = open_case(request, enrollment_id, "print_plan")
    as_form = request.GET.get("copy") == "form"
    asked = request.GET.get("language")
    own = "en" if as_form else enrollment.customer.language
    language = asked if asked in LANGUAGES else own
    form = PrintPlanForm(request.POST or None)
    if form.is_valid():
        once = form.cleaned_data["once"]
        run = request_plan_file(request.user, enrollment, language=language, as_form=as_form, once=once)
        return redirect("audit:show_job", run.public_id)
    with translation.override(language):
        context = customer_copy(enrollment, as_form=as_form, printed_by=request.user)
        return render(request, "careerplan/print_plan.html", context | {"form": form})
