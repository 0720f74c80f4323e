"""The printed plan: customer copy and IEP/ISS form (F246, F289, F292), a page to print or a PDF."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import translation

from careerplan.queries import customer_copy
from casework.cases.access import open_case
from casework.core.pdf import PdfUnavailable, render_pdf

LANGUAGES = ("en", "es")


def print_plan(request, enrollment_id):
    """The copy in the customer's language, or in `?language=en|es`; with `?copy=form` the IEP/ISS form, in English
    unless asked otherwise; with `?format=pdf` as a file.

    Where no PDF can be made the page answers 503, says what is missing, and can still be printed by the browser.
    """
    enrollment = open_case(request, enrollment_id, "print_plan")
    as_form = request.GET.get("copy") == "form"
    asked = request.GET.get("language")
    own = "en" if as_form else enrollment.customer.language
    language = asked if asked in LANGUAGES else own
    with translation.override(language):
        context = customer_copy(enrollment, as_form=as_form)
        context |= {"printed_by": str(request.user), "language": language, "as_form": as_form}
        if request.GET.get("format") != "pdf":
            return render(request, "careerplan/print_plan.html", context)
        try:
            pdf = render_pdf("careerplan/pdf/print_plan.html", context)
        except PdfUnavailable as problem:
            context["pdf_problem"] = str(problem)
            return render(request, "careerplan/print_plan.html", context, status=503)
    headers = {"Content-Disposition": 'attachment; filename="plan.pdf"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)
