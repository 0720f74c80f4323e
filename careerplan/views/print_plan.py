"""The customer copy of the plan (F246, F289, F292): a page to print, or a PDF."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import translation

from careerplan.queries import customer_copy
from casework.audit.services.record_view import record_view
from casework.cases.access import enrollment_for
from casework.core.pdf import PdfUnavailable, render_pdf

LANGUAGES = ("en", "es")


def print_plan(request, enrollment_id):
    """The copy in the customer's language, or in `?language=en|es`; with `?format=pdf` as a file.

    Where no PDF can be made the page answers 503, says what is missing, and can still be printed by the browser.
    """
    enrollment = enrollment_for(request.member, enrollment_id)
    record_view(
        request.user,
        "print_plan",
        customer_id=enrollment.customer_id,
        enrollment_id=enrollment.pk,
        organisation_id=enrollment.organisation_id,
    )
    asked = request.GET.get("language")
    language = asked if asked in LANGUAGES else enrollment.customer.language
    with translation.override(language):
        context = customer_copy(enrollment) | {"printed_by": str(request.user), "language": language}
        if request.GET.get("format") != "pdf":
            return render(request, "careerplan/print_plan.html", context)
        try:
            pdf = render_pdf("careerplan/pdf/print_plan.html", context)
        except PdfUnavailable as problem:
            context["pdf_problem"] = str(problem)
            return render(request, "careerplan/print_plan.html", context, status=503)
    headers = {"Content-Disposition": 'attachment; filename="plan.pdf"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)
