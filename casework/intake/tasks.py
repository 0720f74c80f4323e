"""The jobs of intake."""

from django.core.files.base import ContentFile
from django.http import Http404
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from casework.accounts.access import Member
from casework.cases.access import enrollment_for
from casework.core.jobs import JobProblem, job
from casework.core.pdf import PdfUnavailable, render_pdf
from casework.intake.access import customer_form_for
from casework.intake.queries.appointments import reminders_due
from casework.intake.queries.customer_forms import blank_paper, paper_of
from casework.intake.queries.printed_forms import printed_form
from casework.intake.services.remind_of_appointment import remind_of_appointment


@job("remind_of_appointments", _("Remind of appointments"), rehearses=True)
def remind_of_appointments(progress) -> dict:
    """Remind of the appointments of tomorrow, and of today where a run was missed; once each, however often it runs.
    Returns how many were reminded of."""
    due = reminders_due()
    progress.expect(len(due))
    reminded = 0
    for appointment in due:
        if progress.dry_run or remind_of_appointment(appointment):
            reminded += 1
        progress.advance()
    return {"appointments": reminded}


def _forms_page(parameters):
    return gettext("Customer Forms"), reverse("intake:list_customer_forms", args=[parameters["enrollment"]])


@job("print_customer_form", _("Make the PDF of a form"), exclusive=False, asked_on=_forms_page)
def print_customer_form(progress) -> None:
    """Draw the sheet of a form as a tagged PDF, within the reach the person has now. No name stands in the file's
    name."""
    asked = progress.parameters
    with translation.override(progress.requester.preferred_language):
        try:
            enrollment = enrollment_for(Member(progress.requester), asked["enrollment"])
            filled = asked["customer_form"]
            kind = asked["customer_form_kind"]
            with translation.override(asked["language"]):
                paper = (
                    paper_of(enrollment, customer_form_for(enrollment, filled))
                    if filled
                    else blank_paper(enrollment, kind)
                )
                pdf = render_pdf(
                    "intake/pdf/print_customer_form.html", printed_form(paper, progress.requester)
                )
        except Http404:
            raise JobProblem(gettext("You may no longer read this form.")) from None
        except PdfUnavailable as problem:
            raise JobProblem(str(problem)) from None
    progress.keep_file(ContentFile(pdf), "form.pdf")
