"""What this app does in the background: from the outbox, the PDF of a plan, and the jobs of the services grid."""

import json
import tempfile

from django.core.files import File
from django.core.files.base import ContentFile
from django.http import Http404, QueryDict
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careerplan.access import editable_services
from careerplan.forms.filter_services import FilterServicesForm
from careerplan.queries import customer_copy
from careerplan.queries.bulk import unpacked
from careerplan.queries.import_result import result_headings, result_rows
from careerplan.queries.services_grid import GridPage, services_file
from careerplan.services.edit_services import edit_services
from careerplan.services.export_services import export_services as note_export
from careerplan.services.file_agreement import file_agreement
from careerplan.services.sign_agreement import PDF
from casework.accounts.access import Member, request_as
from casework.cases.access import enrollment_for
from casework.core.csv import BYTE_ORDER_MARK, lines
from casework.core.jobs import JobProblem, delivers, job
from casework.core.list_address import address_with
from casework.core.pdf import PdfUnavailable, render_pdf
from casework.core.sheets import write_xlsx

ROWS_AT_ONCE = 500


@delivers(PDF)
def make_agreement_pdf(payload):
    """Make the PDF of a signed agreement. In: {"agreement": id}."""
    file_agreement(payload["agreement"])


def _plan(parameters):
    return _("Career Plan"), reverse("careerplan:show_overview", args=[parameters["enrollment"]])


def _report(_parameters):
    return _("Customer Services Report"), reverse("careerplan:show_services_report")


def _grid(parameters):
    return _("Customers and their steps/services"), address_with(
        reverse("careerplan:edit_services"), parameters["asked"]
    )


@job("print_plan", gettext_lazy("Make the PDF of a plan"), exclusive=False, asked_on=_plan)
def print_plan(progress):
    """Draw the printed plan as a tagged PDF, within the reach the person has now. No name stands in the file's name."""
    asked = progress.parameters
    with translation.override(progress.requester.preferred_language):
        try:
            enrollment = enrollment_for(Member(progress.requester), asked["enrollment"])
            with translation.override(asked["language"]):
                context = customer_copy(enrollment, as_form=asked["as_form"], printed_by=progress.requester)
                pdf = render_pdf("careerplan/pdf/print_plan.html", context)
        except Http404:
            raise JobProblem(_("You may no longer read this plan.")) from None
        except PdfUnavailable as problem:
            raise JobProblem(str(problem)) from None
    progress.keep_file(ContentFile(pdf), "plan.pdf")


@job("import_services", gettext_lazy("Save services from a file"), exclusive=False, asked_on=_report)
def import_services(progress):
    """Save the rehearsed rows, some hundred in one transaction, within the reach the person has now. A run that starts
    again finds the rows before it saved already. What became of each row is a file to download."""
    entries = [unpacked(row) for row in json.load(progress.run.file.open("rb"))]
    progress.expect(len(entries))
    counted = {"saved": 0, "unchanged": 0, "not_saved": 0}
    with translation.override(progress.requester.preferred_language), tempfile.TemporaryFile() as told:
        told.write((BYTE_ORDER_MARK + "".join(lines([result_headings()]))).encode())
        for start in range(0, len(entries), ROWS_AT_ONCE):
            services = editable_services(Member(progress.requester), progress.parameters["program"])
            piece = entries[start : start + ROWS_AT_ONCE]
            outcome = edit_services(progress.requester, services, piece)
            told.write("".join(lines(result_rows(outcome))).encode())
            counted["saved"] += outcome.count("saved")
            counted["unchanged"] += outcome.count("unchanged")
            counted["not_saved"] += len(outcome.back)
            progress.advance(len(piece))
        told.seek(0)
        progress.keep_file(File(told), "result.csv")
    return counted


@job("export_services", gettext_lazy("Download services of customers"), exclusive=False, asked_on=_grid)
def export_services(progress):
    """Write the grid that was asked for into a file, within the reach the person has now."""
    kind = progress.parameters["kind"]
    with translation.override(progress.requester.preferred_language), tempfile.TemporaryFile() as file:
        page = _asked_page(progress.requester, progress.parameters["asked"])
        progress.expect(page.counted)
        rows = _counted(services_file(page), progress)
        if kind == "xlsx":
            write_xlsx(rows, file, title=page.caption)
        else:
            file.write(BYTE_ORDER_MARK.encode())
            for line in lines(rows):
                file.write(line.encode())
        note_export(progress.requester, filters=progress.parameters["asked"], rows=page.counted)
        file.seek(0)
        progress.keep_file(File(file), f"services-{page.as_of.isoformat()}.{kind}")
    return {"rows_written": page.counted}


def _counted(rows, progress):
    """`rows` as they are, with the job's progress told now and then. Those above the table are not counted."""
    for number, row in enumerate(rows, start=1):
        if number % ROWS_AT_ONCE == 0:
            progress.advance(ROWS_AT_ONCE)
        yield row


def _asked_page(user, asked):
    """The grid of `asked` (parameters of its address) as `user` may read it now. JobProblem when not any more."""
    parameters = QueryDict(mutable=True)
    parameters.update(asked)
    request = request_as(user, parameters)
    form = FilterServicesForm.of(request)
    if not request.member.is_staff or not form.is_valid():
        raise JobProblem(
            _("You may no longer read these services as you asked for them. Open the report and ask again.")
        )
    return GridPage(request, form, as_of=request.member.today)
