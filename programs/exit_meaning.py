"""What an exit on a day means: the reports it enters, the follow-ups that fall due, and what leaves it out.

Pure and dated. The years and quarters are those of the program's own measures (`programs/measures/`): ISETS counts
federal fiscal years and credentials in the year, the others program years and a year after the exit. Sources:
`federal.md` 3.2, 3.3 and 6.2.
"""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from casework.core.types import Citation, Finding, Severity
from programs.follow_up_schedule import FollowUpItem, due_follow_ups
from programs.measures.exits import NO_CODE
from programs.measures.periods import Span, counts_exits, quarter_after, reported_in, year_after, year_span
from programs.measures.spec import Measure, MeasurePolicy
from programs.outcomes import ExitReason
from programs.types import ProgramSpec

EXCLUSIONS = Citation("PIRL 923", "https://rsa.ed.gov/sites/default/files/subregulatory/TAC-17-01.pdf")
ONLY_WHEN = {
    "02": "It holds only when the treatment is expected to last longer than 90 days.",
    "04": "It holds only when the call to active duty is for at least 90 days.",
}
"""What two of the codes ask for besides the reason itself (`federal.md` 3.2)."""


@dataclass(frozen=True, kw_only=True)
class MeasureMeaning:
    """What an exit brings in one measure: it is answered in `year`, by the days of `span`, both inclusive."""

    measure: Measure
    year: int
    span: Span


@dataclass(frozen=True, kw_only=True)
class ExitMeaning:
    """What an exit on `exited_on` brings: `measures` in the program's order, and the follow-ups that fall due.

    `exclusion` says that the reason leaves the person out of the program's measures, None when it does not.
    """

    exited_on: date
    measures: tuple[MeasureMeaning, ...]
    follow_ups: tuple[FollowUpItem, ...] = ()
    exclusion: Finding | None = None


def meaning_of_exit(
    spec: ProgramSpec,
    exited_on: date,
    as_of: date,
    notes: tuple[date, ...] = (),
    reason: ExitReason | None = None,
) -> ExitMeaning:
    """Return what an exit on `exited_on` with `reason` means, as known on `as_of`; `notes` are days of follow-up."""
    return ExitMeaning(
        exited_on=exited_on,
        measures=tuple(_in_measure(spec.measures, measure, exited_on) for measure in spec.measures.measures),
        follow_ups=due_follow_ups(spec, exited_on, notes, as_of),
        exclusion=exclusion(spec, reason) if reason else None,
    )


def exclusion(spec: ProgramSpec, reason: ExitReason) -> Finding | None:
    """Return that leaving for `reason` takes a person out of the measures, None where the program counts it."""
    code = reason.federal_code
    if code == NO_CODE or code not in spec.measures.excluding:
        return None
    text = _("“%(reason)s” leaves the customer out of the measures (code %(code)s).") % {
        "reason": reason.label,
        "code": code,
    }
    return Finding(
        "excluded", " ".join(filter(None, (text, ONLY_WHEN.get(code)))), {}, EXCLUSIONS, Severity.INFO
    )


def _in_measure(policy: MeasurePolicy, measure: Measure, exited_on: date) -> MeasureMeaning:
    year = reported_in(measure, policy.years, exited_on)
    if not counts_exits(measure):
        span = year_span(policy.years, year)
    else:
        span = quarter_after(exited_on, measure.quarter) if measure.quarter else year_after(exited_on)
    return MeasureMeaning(measure=measure, year=year, span=span)
