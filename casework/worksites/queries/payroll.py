"""A payroll file, read row by row: what may be saved and what is wrong with the rest (F366).

Nothing is written here. Money is in US dollars, dates are inclusive.
"""

import csv
import io
import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import visible_enrollments
from casework.core import clock
from casework.core.dates import read
from casework.core.events import placements_asked_for
from casework.core.words import last_four, short_date
from casework.worksites.access import visible_jobs
from casework.worksites.models import PayrollEntry

COLUMNS = (
    "individual_number",
    "customer_id",
    "customer",
    "job_id",
    "job",
    "paid_from",
    "paid_to",
    "hours",
    "gross_pay",
    "subsidized_pay",
)
NEEDED = ("job_id", "paid_from", "paid_to", "hours", "gross_pay")
MOST_ROWS = 2_000
MOST_HOURS_A_DAY = 24
_SSN = re.compile(r"\d{3}-?\d{2}-?\d{4}")
_LARGEST = {
    "hours": Decimal("9999.99"),
    "gross_pay": Decimal("9999999.99"),
    "subsidized_pay": Decimal("9999999.99"),
}


@dataclass(frozen=True)
class Problem:
    """What is wrong in the line `line` of the file, as a spreadsheet counts; `column` is "" for the whole row."""

    line: int
    column: str
    text: str


@dataclass(frozen=True)
class PayrollRow:
    """A row that may be saved; `enrollment` and `job` are primary keys, `label` says whose it is."""

    line: int
    enrollment: int
    job: int
    label: str
    values: dict


@dataclass
class PayrollFile:
    """A file as it was read. `refusal` says why the whole file cannot be used, "" when it can."""

    rows: list = field(default_factory=list)
    problems: list = field(default_factory=list)
    refusal: str = ""

    @property
    def lines(self):
        """How many rows the file has."""
        return len(self.rows) + len({problem.line for problem in self.problems})

    @property
    def is_good(self):
        """Whether every row may be saved."""
        return bool(self.rows) and not self.problems and not self.refusal


def template_rows(member):
    """The rows of the file to fill in: the heading, then each customer whom the member may write for in each job."""
    known = _Known(member)
    yield COLUMNS
    for (_enrollment, job_id), enrollment in sorted(known.held.items(), key=lambda pair: _order(pair, known)):
        customer, job = enrollment.customer, known.jobs_by_key[job_id]
        yield (
            customer.individual_number,
            str(customer.public_id),
            customer.get_full_name(),
            str(job.public_id),
            f"{job.title}, {job.worksite.name}",
            *[""] * 5,
        )


def read_payroll(member, text):
    """Read the CSV `text` for `member` and return a `PayrollFile`. Six queries, whatever the number of rows.

    A row names the customer by individual number or customer_id, and the job by job_id; the customer must be placed in
    that job and the member must be allowed to write for both: anything else is answered as unknown.
    """
    found = PayrollFile()
    reader = csv.DictReader(io.StringIO(text))
    heads = [(head or "").strip().lower() for head in reader.fieldnames or []]
    found.refusal = _refusal(heads)
    if found.refusal:
        return found
    reader.fieldnames = heads
    lines = [
        (number, row)
        for number, row in enumerate(reader, start=2)
        if any((row.get(c) or "").strip() for c in heads)
    ]
    if len(lines) > MOST_ROWS:
        found.refusal = _("The file has more than %(most)s rows. Send it in parts.") % {
            "most": f"{MOST_ROWS:,}"
        }
        return found
    if not lines:
        found.refusal = _("The file has no rows below the heading.")
        return found
    known, seen = _Known(member), {}
    for number, row in lines:
        row = {name: (row.get(name) or "").strip() for name in COLUMNS}
        problems, entry = _read_row(number, row, known)
        if entry:
            problems = _repeated(entry, known, seen)
        if problems:
            found.problems += problems
        else:
            found.rows.append(entry)
    return found


class _Known:
    """Who works where, as far as the member may write, looked up once for the whole file."""

    def __init__(self, member):
        jobs = visible_jobs(member, Can.EDIT)
        self.jobs = {str(job.public_id): job for job in jobs}
        self.jobs_by_key = {job.pk: job for job in self.jobs.values()}
        organisations = {job.organisation_id for job in self.jobs.values()}
        answers = placements_asked_for.send(sender=PayrollFile, organisation_ids=organisations)
        pairs = {pair for _receiver, answer in answers for pair in answer if pair[1] in self.jobs_by_key}
        rows = visible_enrollments(member, Can.EDIT).filter(pk__in={pair[0] for pair in pairs})
        enrollments = {row.pk: row for row in rows.select_related("customer")}
        self.held = {pair: enrollments[pair[0]] for pair in pairs if pair[0] in enrollments}
        self.customers = {}
        for pair, enrollment in self.held.items():
            customer = enrollment.customer
            for name in filter(None, (customer.individual_number, str(customer.public_id))):
                self.customers.setdefault(name, {})[pair[1]] = enrollment
        paid = PayrollEntry.objects.filter(removed_at=None, enrollment__in=set(enrollments))
        self.paid = set(paid.values_list("enrollment_id", "job_id", "paid_from", "paid_to"))


def _order(pair, known):
    (_enrollment, job_id), enrollment = pair
    job = known.jobs_by_key[job_id]
    return (job.worksite.employer.name, job.title, enrollment.customer.last_name, enrollment.pk)


def _refusal(heads):
    if any("ssn" in head or "social" in head for head in heads):
        return _("Remove the column with Social Security numbers. We never take the whole number.")
    missing = [name for name in NEEDED if name not in heads]
    if not {"individual_number", "customer_id"}.intersection(heads):
        missing.insert(0, "individual_number")
    if missing:
        return _("The heading lacks: %(columns)s. Start from the template.") % {"columns": ", ".join(missing)}
    return ""


def _read_row(line, row, known):
    """(problems, PayrollRow): one of the two is empty."""
    problems = []

    def wrong(column, text):
        problems.append(Problem(line, column, text))

    who = row["customer_id"] or row["individual_number"]
    column = "customer_id" if row["customer_id"] else "individual_number"
    held = known.customers.get(who.lower() if row["customer_id"] else who, {})
    job = known.jobs.get(row["job_id"].lower())
    if not who:
        wrong(column, _("Enter the individual number or the customer_id of the template."))
    elif not held:
        wrong(column, _("No customer placed at your worksites is known as %(who)s.") % {"who": _safe(who)})
    if job is None:
        wrong("job_id", _("No job of your worksites has this id. Copy it from the template."))
    elif held and job.pk not in held:
        wrong("job_id", _("This customer is not placed in this job."))
    days = {name: _day(row[name], name, wrong) for name in ("paid_from", "paid_to")}
    amounts = {name: _amount(row[name], name, wrong) for name in ("hours", "gross_pay", "subsidized_pay")}
    _check_period(days, amounts, wrong)
    if problems:
        return problems, None
    enrollment = held[job.pk]
    label = f"{enrollment.customer.get_full_name()}, {job.title}"
    return [], PayrollRow(line, enrollment.pk, job.pk, label, days | amounts)


def _check_period(days, amounts, wrong):
    first, last, hours = days["paid_from"], days["paid_to"], amounts["hours"]
    if last and last > clock.today():
        wrong("paid_to", _("The period ends after today, %(day)s.") % {"day": short_date(clock.today())})
    if first and last and last < first:
        wrong("paid_to", _("The period ends before it begins."))
    elif first and last and hours is not None and hours > MOST_HOURS_A_DAY * ((last - first).days + 1):
        wrong("hours", _("More hours than the period has."))
    gross, subsidized = amounts["gross_pay"], amounts["subsidized_pay"]
    if gross is not None and subsidized is not None and subsidized > gross:
        wrong("subsidized_pay", _("The subsidized part is more than the gross pay."))


def _repeated(entry, known, seen):
    key = (entry.enrollment, entry.job, entry.values["paid_from"], entry.values["paid_to"])
    if key in seen:
        return [
            Problem(
                entry.line,
                "",
                _("The same customer, job and period as in line %(line)d.") % {"line": seen[key]},
            )
        ]
    seen[key] = entry.line
    if key in known.paid:
        return [
            Problem(
                entry.line, "", _("This period was uploaded before. Remove that entry first to replace it.")
            )
        ]
    return []


def _day(text, column, wrong) -> date | None:
    if not text:
        wrong(column, _("Enter a date, like 3/1/2026."))
        return None
    reading = read(text, "past")
    if reading.date is None:
        wrong(column, reading.problem or _("This date can be read in two ways. Write it as 2026-03-01."))
    return reading.date


def _amount(text, column, wrong) -> Decimal | None:
    if not text and column == "subsidized_pay":
        return Decimal(0)
    try:
        amount = Decimal(text.replace("$", "").replace(",", "").strip())
    except InvalidOperation:
        wrong(column, _("Enter a number, like 12.50."))
        return None
    if not amount.is_finite() or amount < 0:
        wrong(column, _("Enter 0 or more."))
    elif amount > _LARGEST[column]:
        wrong(column, _("This is too large."))
    elif amount != round(amount, 2):
        wrong(column, _("Use at most two decimals."))
    else:
        return amount
    return None


def _safe(who):
    """What the file calls a customer, fit for the screen: of anything like an SSN the last four alone."""
    digits = re.sub(r"\s", "", who)
    return last_four(digits) if _SSN.fullmatch(digits) else who[:40]
