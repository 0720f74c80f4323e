"""How long employment was kept (R11), and until when job-retention services may follow a job (R12).

Pure functions over plain facts; `outcomes/queries/jobs.py` words the screen.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from casework.core.types import Citation, Finding, Severity
from programs.outcomes import JobRetention

RETENTION_DAYS = 90
DAY = timedelta(days=1)
_R11 = Citation("001:79")


@dataclass(frozen=True, kw_only=True)
class JobFact:
    """A job; `ended_on` is its last day, None while it lasts. `is_subsidized` as in `is_subsidized_employment`."""

    started_on: date
    ended_on: date | None = None
    is_subsidized: bool = False


@dataclass(frozen=True, kw_only=True)
class Retention:
    """The longest unbroken employment: first and last day, the days between them, and what decides it.

    `is_open` says that it goes on; `reached_on` is the day the 90 days are or will be reached if it does, None for a
    spell that ended before. `finding` says what made it so or what broke it.
    """

    since: date
    until: date
    is_open: bool
    reached_on: date | None
    finding: Finding

    @property
    def days(self) -> int:
        """Days elapsed from the first day to the last."""
        return (self.until - self.since).days

    @property
    def is_complete(self) -> bool:
        """Whether employment was kept 90 days."""
        return self.days >= RETENTION_DAYS


@dataclass(frozen=True, kw_only=True)
class RetentionWindow:
    """When job-retention services may be given: from `first`, the first day of the initial job, through `last`, and at
    least through `least`; all days inclusive. `is_extended` says that a longer limit that took effect later moved
    `last`."""

    first: date
    least: date
    last: date
    is_open: bool
    is_extended: bool
    finding: Finding


def spells_of(jobs: Iterable[JobFact], as_of: date) -> list[tuple[date, date]]:
    """Return (first day, last day) of each unbroken unsubsidized employment through `as_of`, in order.

    A job that starts no later than the day after another ends continues it; a job that has not ended lasts until
    `as_of`. Source: domain.md R11.
    """
    spells: list[tuple[date, date]] = []
    for job in sorted(_counted(jobs, as_of), key=lambda job: job.started_on):
        last = min(job.ended_on or as_of, as_of)
        if spells and job.started_on <= spells[-1][1] + DAY:
            spells[-1] = (spells[-1][0], max(spells[-1][1], last))
        else:
            spells.append((job.started_on, last))
    return spells


def longest_spell(jobs: Iterable[JobFact], as_of: date) -> tuple[date, date] | None:
    """Return first and last day of the longest of `spells_of`, the earlier of two as long, or None."""
    return max(spells_of(jobs, as_of), key=lambda spell: spell[1] - spell[0], default=None)


def jobs_since(jobs: Iterable[JobFact], enrolled_on: date | None) -> list[JobFact]:
    """Return the jobs without those that ended before `enrolled_on`; all where that is not known."""
    return [job for job in jobs if enrolled_on is None or job.ended_on is None or job.ended_on >= enrolled_on]


def retention(jobs: Iterable[JobFact], as_of: date, enrolled_on: date | None) -> Retention | None:
    """Return how long employment was kept through `as_of`; None without an unsubsidized job.

    Jobs that ended before `enrolled_on` are left out, none where it is not known; one that lasted into the enrollment
    counts from its own first day. Source: domain.md R11.
    """
    held = _counted(jobs_since(jobs, enrolled_on), as_of)
    spell = longest_spell(held, as_of)
    if spell is None:
        return None
    since, until = spell
    is_open = any(job.ended_on is None or job.ended_on > as_of for job in held) and until == as_of
    is_complete = (until - since).days >= RETENTION_DAYS
    later = min((first for first, _last in spells_of(held, as_of) if first > until), default=None)
    return Retention(
        since=since,
        until=until,
        is_open=is_open,
        reached_on=since + timedelta(days=RETENTION_DAYS) if is_open or is_complete else None,
        finding=_what_holds(until, is_open, later),
    )


def retention_window(
    policy: JobRetention, jobs: Iterable[JobFact], as_of: date, enrolled_on: date | None
) -> RetentionWindow | None:
    """Return the window of job-retention services under `policy`; None without an unsubsidized job of the enrollment.

    It begins with the initial job, the first begun on or after `enrolled_on` (the first of all where that is not
    known), and does not begin anew with another. The most days are those in force on its first day; a longer limit
    that takes effect while the window is open extends it. Source: domain.md R12.
    """
    begun = [job.started_on for job in _counted(jobs, as_of)]
    first = min((day for day in begun if enrolled_on is None or day >= enrolled_on), default=None)
    if first is None:
        return None
    days = policy.most_days.on(first)
    changes_on = policy.most_days.changes_after(first)
    is_extended = False
    while changes_on is not None and changes_on <= first + timedelta(days=days - 1):
        later = policy.most_days.on(changes_on)
        is_extended = is_extended or later > days
        days = max(days, later)
        changes_on = policy.most_days.changes_after(changes_on)
    last = first + timedelta(days=days - 1)
    text = _("%(days)s calendar days that begin with the first day of the initial job.") % {"days": days}
    if is_extended:
        text += " " + _("The limit was extended while the first days were still running.")
    return RetentionWindow(
        first=first,
        least=first + timedelta(days=policy.least_days.on(first) - 1),
        last=last,
        is_open=as_of <= last,
        is_extended=is_extended,
        finding=Finding(
            "job_retention_window", text, {"first": first, "last": last}, policy.citation, Severity.INFO
        ),
    )


def _counted(jobs: Iterable[JobFact], as_of: date) -> list[JobFact]:
    return [job for job in jobs if not job.is_subsidized and job.started_on <= as_of]


def _what_holds(until: date, is_open: bool, later: date | None) -> Finding:
    if is_open:
        text = _(
            "It goes on. If the job ends, another that starts by the next day continues it; a later one does not."
        )
        return Finding("retention_open", text, {}, _R11, Severity.INFO)
    by = until + DAY
    if later is None:
        text = _("It ended with the last job: none began by the day after.")
        return Finding("retention_ended", text, {"needed": by}, _R11, Severity.INFO)
    text = _("A gap broke it: the next job began more than a day after the last one ended.")
    return Finding("retention_broken", text, {"needed": by, "began": later}, _R11, Severity.INFO)
