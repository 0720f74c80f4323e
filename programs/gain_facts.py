"""What advice about skill gains reads of a person, and what it answers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from django.utils.dateformat import format as format_date

from casework.core.types import Citation, Finding, Severity
from programs.computed_gains import Entered, Taken
from programs.gain_findings import Semester
from programs.measures.facts import TrainingFact
from programs.measures.periods import Span, year_span
from programs.measures.spec import YearKind
from programs.outcomes import MsgType
from programs.program_years import Participation


class Verdict(StrEnum):
    """Whether a type of gain can count for a person in a program year."""

    CAN = "can"
    NOT_YET = "not_yet"
    CANNOT = "cannot"


class Step(StrEnum):
    """The one act that moves a verdict on; NOTHING where no act does."""

    ADD_GAIN = "add_gain"
    ADD_TEST = "add_test"
    ADD_STUDY = "add_study"
    ADD_SERVICE = "add_service"
    EDIT_CUSTOMER = "edit_customer"
    EDIT_ENROLLMENT = "edit_enrollment"
    EDIT_ENTRY = "edit_entry"
    SHOW_EXIT = "show_exit"
    NOTHING = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GainFacts:
    """A person in a program on the day `today`.

    `stay` is None before enrollment; `education` is the highest level at entry; of the school status `entered_status`
    is the one at entry, `school_status` today's, `left_status` the one at exit; `trainings` have begun; `gains` are the
    dates on which gains on record count; `semesters` are what a transcript shows, at most two. `years` are those of the
    program's measures.
    """

    today: date
    stay: Participation | None
    years: YearKind = YearKind.PROGRAM
    education: str = ""
    entered_status: str = ""
    school_status: str = ""
    left_status: str = ""
    trainings: Sequence[TrainingFact] = ()
    taken: Sequence[Taken] = ()
    entered: Sequence[Entered] = ()
    gains: Sequence[date] = ()
    semesters: Sequence[Semester] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """A verdict on a type with its reason, what is missing ("" for nothing), and the act that moves it on.

    `papers` prove the gain, any one of them; `citations` are the sources of the type's rules.
    """

    kind: MsgType
    verdict: Verdict
    finding: Finding
    missing: str = ""
    step: Step = Step.NOTHING
    papers: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the rules: about whom, and in which year of the measures. A gain may lie on the days from `first`
    to `last`, both inclusive."""

    facts: GainFacts
    year: int
    first: date = field(init=False)
    last: date = field(init=False)

    def __post_init__(self) -> None:
        """Set the days of the stay that lie in the year."""
        stay = self.facts.stay
        object.__setattr__(self, "first", max(self.span.first, stay.began_on))
        object.__setattr__(self, "last", min(self.span.last, stay.ended_on or date.max))

    @property
    def span(self) -> Span:
        """The days of the year."""
        return year_span(self.facts.years, self.year)

    def attends(self, *statuses: str) -> bool:
        """Whether the school status at entry or today's is one of `statuses`."""
        return self.facts.entered_status in statuses or self.facts.school_status in statuses

    @property
    def trainings(self) -> list[TrainingFact]:
        """The trainings of which a day lies in the year and the stay."""
        return [
            row
            for row in self.facts.trainings
            if row.started_on <= self.last and (row.completed_on or date.max) >= self.first
        ]


type Said = tuple[Verdict, Finding, str, Step]
"""Verdict, reason, what is missing, and the act."""


def say(
    verdict: Verdict,
    code: str,
    text: str,
    citation: Citation,
    *,
    missing: str = "",
    step: Step,
    **dates: date,
) -> Said:
    """Return an answer; `text` and `missing` may name each of `dates` as %(name)s."""
    words = {name: format_date(day, "M j, Y") for name, day in dates.items()}
    severity = Severity.INFO if verdict is Verdict.CAN else Severity.WARNING
    finding = Finding(code, text % words, dates, citation, severity)
    return verdict, finding, missing % words, step
