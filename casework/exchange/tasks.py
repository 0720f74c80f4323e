"""The jobs of this app: a caseload in, a caseload out, what the state's systems have ready."""

import shutil
import tempfile
from dataclasses import asdict
from pathlib import Path

from django.core.files import File
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.accounts.access import Member
from casework.core import clock
from casework.core.csv import BYTE_ORDER_MARK, lines
from casework.core.jobs import JobProblem, job
from casework.core.outward import Trouble
from casework.exchange.ports import PortUnavailable
from casework.exchange.queries.sources import NotACaseload
from casework.exchange.services.digest_iwds_requests import digest_iwds_requests
from casework.exchange.services.export_caseload import export_caseload
from casework.exchange.services.import_caseload import import_caseload
from casework.exchange.services.take_ies_deliveries import take_ies_deliveries as take_from_ies
from casework.exchange.services.take_iwds_deliveries import take_iwds_deliveries as take_from_iwds

TROUBLE_WORDS = {
    Trouble.DOWN: gettext_lazy(
        "The system cannot be reached just now. What it has ready is taken at the next run."
    ),
    Trouble.SLOW: gettext_lazy(
        "The system did not answer in time. What it has ready is taken at the next run."
    ),
    Trouble.WRONG: gettext_lazy("The system answered in a way that cannot be used. Tell those who run it."),
}


@job("import_caseload", gettext_lazy("Import a caseload"))
def import_caseload_job(progress):
    """Load or rehearse the zip that came with the request. Problems come back as a CSV file."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "caseload.zip"
        with progress.run.file.open("rb") as sent, source.open("wb") as copy:
            shutil.copyfileobj(sent, copy)
        try:
            report = import_caseload(
                source,
                actor=progress.requester,
                member=Member(progress.requester),
                rehearse=progress.dry_run,
                progress=_steps(progress),
            )
        except NotACaseload as refusal:
            raise JobProblem(str(refusal)) from None
        problems = Path(folder) / "problems.csv"
        _write_problems(problems, report)
        with problems.open("rb") as file:
            progress.keep_file(File(file), "problems.csv")
    if report.refused and not progress.dry_run:
        raise JobProblem(
            _("%(count)d problems; nothing was written. They are in the file below.")
            % {"count": report.problem_count}
        )
    return {
        "rows_read": sum(report.read.values()),
        "rows_added": sum(report.added.values()),
        "rows_changed": sum(report.changed.values()),
        "problems": report.problem_count,
    }


@job("export_caseload", gettext_lazy("Export a caseload"))
def export_caseload_job(progress):
    """Write the caseload that the person who asked may read, as a zip file to download."""
    member = Member(progress.requester)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "caseload.zip"
        written = export_caseload(
            target,
            actor=progress.requester,
            member=None if member.is_administrator else member,
            program=progress.parameters.get("program", ""),
            progress=_steps(progress),
        )
        with target.open("rb") as file:
            progress.keep_file(File(file), f"caseload-{clock.today():%Y-%m-%d}.zip")
    return {"rows_written": sum(written.values())}


def _record_page(parameters):
    """The page of the customer for whom deliveries were asked, as (words, address); None where they were asked for all.

    Only what is asked about one customer comes from a page about IWDS."""
    enrollment = parameters.get("enrollment")
    return (_("IWDS"), reverse("exchange:show_iwds", args=[enrollment])) if enrollment else None


@job("take_ies_deliveries", gettext_lazy("Take deliveries of IES"), rehearses=True)
def take_ies_deliveries_job(progress):
    """Take what IES has ready, on Saturday mornings what came on Friday; with a dry run say what would be taken."""
    return _taken(take_from_ies, progress)


@job(
    "take_iwds_deliveries",
    gettext_lazy("Take deliveries of IWDS"),
    rehearses=True,
    asked_on=_record_page,
)
def take_iwds_deliveries_job(progress):
    """Take what IWDS has ready; with a dry run say what would be taken."""
    return _taken(take_from_iwds, progress)


@job("digest_iwds_requests", gettext_lazy("Tell career planners of open IWDS requests"), rehearses=True)
def digest_iwds_requests_job(progress):
    """Mail each career planner who is asked for entries how many wait; with a dry run say how many would be told."""
    return {"planners": digest_iwds_requests(dry_run=progress.dry_run)}


def _taken(take, progress):
    try:
        counts = take(actor=progress.requester, rehearse=progress.dry_run, tell=progress.advance)
    except PortUnavailable as problem:
        raise JobProblem(TROUBLE_WORDS[problem.trouble]) from None
    return asdict(counts) if counts else {}


def _steps(progress):
    """Tells the job's page how many files are done; a cancelled job stops between two files."""

    def tell(done, total, text):
        if progress.total is None:
            progress.expect(total)
        progress.advance(done - progress.done)

    return tell


def _write_problems(path, report):
    head = [("file", "row", "column", "problem", "what to do", "value")]
    found = [(p.file, p.row, p.column, p.problem, p.advice, p.value) for p in report.problems]
    path.write_text(BYTE_ORDER_MARK + "".join(lines(head + found)), encoding="utf-8")
