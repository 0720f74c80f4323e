"""What is doubtful about a job that was entered: it is saved, and the doubt is said beside it."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from casework.core.types import Citation, Finding, Severity

EMPLOYMENT = "employment"
"""The kind of job that counts only without a subsidy; registered apprenticeship and military service always do."""

_EVIDENCE = Citation("TEGL 26-16 Change 1; 20 CFR 677.175")
_SUBSIDIZED = Citation("TEGL 10-16 Change 3")


@dataclass(frozen=True, kw_only=True)
class HeldJob:
    """A job as the doubts read it; both days inclusive, no last day while it lasts. `key` tells it from others."""

    key: Hashable
    employer: str
    kind: str
    started_on: date
    ended_on: date | None
    is_subsidized: bool
    has_evidence: bool


def is_subsidized_employment(kind: str, is_subsidized: bool) -> bool:
    """Return whether a subsidized wage keeps a job of `kind` from being employment. Source: federal.md EM-3."""
    return is_subsidized and kind == EMPLOYMENT


def job_findings(job: HeldJob, others: Iterable[HeldJob], enrolled_on: date | None) -> tuple[Finding, ...]:
    """Return what is doubtful about `job` beside the `others` of the customer, and what keeps it from counting.

    Two jobs at once are possible, so they are told and not refused; the same employer twice at once looks like one job
    entered twice. `enrolled_on` is the day of enrollment where it is known. Source: domain.md R11; federal.md EM-3,
    EM-4.
    """
    found = []
    for other in others:
        if other.key != job.key and _meet(job, other):
            found.append(_at_once(job, other))
    if enrolled_on is not None and job.started_on < enrolled_on:
        text = _("It began before the enrollment: check that it was gained in the program.")
        found.append(
            Finding("job_before_enrollment", text, {"enrolled": enrolled_on}, None, Severity.WARNING)
        )
    if is_subsidized_employment(job.kind, job.is_subsidized):
        text = _("Subsidized: it counts for no measure and not for the days retained.")
        found.append(Finding("job_subsidized", text, {}, _SUBSIDIZED, Severity.INFO))
    elif not job.has_evidence:
        text = _("Nothing verifies it yet. Unverified, it counts only when wage records show it.")
        found.append(Finding("job_without_evidence", text, {}, _EVIDENCE, Severity.INFO))
    return tuple(found)


def _meet(one: HeldJob, other: HeldJob) -> bool:
    last, other_last = one.ended_on or date.max, other.ended_on or date.max
    return one.started_on <= other_last and other.started_on <= last


def _at_once(job: HeldJob, other: HeldJob) -> Finding:
    dates = {"since": max(job.started_on, other.started_on)}
    if job.employer.casefold() == other.employer.casefold():
        text = _("The same employer is entered twice for the same days. Is it one job?")
        return Finding("job_entered_twice", text, dates, None, Severity.WARNING)
    text = _("At the same time as the job at %(employer)s. Days count once.") % {"employer": other.employer}
    return Finding("jobs_overlap", text, dates, None, Severity.WARNING)
