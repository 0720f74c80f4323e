"""What a measure answers about one participation in one year."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from django.utils.dateformat import format as format_date

from casework.core.types import Citation, Finding, Severity
from programs.measures.spec import Measure


class State(StrEnum):
    """Where a participation stands in a measure. PENDING may still count; OUT is not asked about in the year."""

    COUNTS = "counts"
    PENDING = "pending"
    COUNTS_NOT = "counts_not"
    EXCLUDED = "excluded"
    OUT = "out"


class Reason(StrEnum):
    """Why, in one code: what the SQL of a year answers with. Each belongs to one state."""

    GAIN = "gain"
    CREDENTIAL = "credential"
    DIPLOMA_AND_JOB = "diploma_and_job"
    DIPLOMA_AND_STUDY = "diploma_and_study"
    EMPLOYED = "employed"
    STUDYING = "studying"
    PAID = "paid"
    YEAR_OPEN = "year_open"
    YEAR_AFTER_EXIT = "year_after_exit"
    EVIDENCE_OPEN = "evidence_open"
    NO_GAIN = "no_gain"
    NO_CREDENTIAL = "no_credential"
    DIPLOMA_ALONE = "diploma_alone"
    NO_EVIDENCE = "no_evidence"
    EXIT_REASON = "exit_reason"
    NOT_ENROLLED = "not_enrolled"
    NOT_EXITED = "not_exited"
    OTHER_YEAR = "other_year"
    NO_TRAINING = "no_training"
    NOT_EMPLOYED = "not_employed"
    PAY_UNKNOWN = "pay_unknown"


_COUNTING = (
    Reason.GAIN, Reason.CREDENTIAL, Reason.DIPLOMA_AND_JOB, Reason.DIPLOMA_AND_STUDY,
    Reason.EMPLOYED, Reason.STUDYING, Reason.PAID,
)  # fmt: skip
_OPEN = (Reason.YEAR_OPEN, Reason.YEAR_AFTER_EXIT, Reason.EVIDENCE_OPEN)
_MISSED = (Reason.NO_GAIN, Reason.NO_CREDENTIAL, Reason.DIPLOMA_ALONE, Reason.NO_EVIDENCE)

STATE_OF = {
    **dict.fromkeys(Reason, State.OUT),
    **dict.fromkeys(_COUNTING, State.COUNTS),
    **dict.fromkeys(_OPEN, State.PENDING),
    **dict.fromkeys(_MISSED, State.COUNTS_NOT),
    Reason.EXIT_REASON: State.EXCLUDED,
}
"""The state that each reason belongs to."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """The answer of `measure` in `year`, with why.

    `rule` is the id of the rule that decided, as in the citation's source; `finding` the sentence with its dates.
    `next_change_on` is the first day on which time alone may change the answer, None when it never does; `change` says
    what else would. `rests_on` are the keys of the rows that made it so, `elements` the PIRL elements and values it
    fills, `amount` quarterly earnings in US dollars where the measure is of earnings.
    """

    measure: Measure
    year: int
    reason: Reason
    rule: str
    finding: Finding
    next_change_on: date | None = None
    change: str = ""
    rests_on: tuple[str, ...] = ()
    elements: dict[str, str] = field(default_factory=dict)
    amount: Decimal | None = None

    @property
    def state(self) -> State:
        """Where the participation stands."""
        return STATE_OF[self.reason]

    @property
    def in_numerator(self) -> bool:
        """Whether it counts."""
        return self.state is State.COUNTS

    @property
    def in_denominator(self) -> bool:
        """Whether the measure is about this participation in the year. Earnings are of those alone who were paid."""
        return self.state in denominator_states(self.measure)


def denominator_states(measure: Measure) -> tuple[State, ...]:
    """Return the states whose people the measure's rate divides by; of earnings, those whose middle is taken."""
    return (State.COUNTS,) if measure.is_median else (State.COUNTS, State.PENDING, State.COUNTS_NOT)


def found(measure: Measure, reason: Reason, rule: str, text: str, **dates: date) -> Finding:
    """Return the finding of an answer: its code is the reason, its citation the rule's."""
    citation = Citation(f"{measure.citation}; {rule}")
    return Finding(reason.value, text, dates, citation, Severity.INFO)


def say(day: date) -> str:
    """Return a date as it is printed: Mar 3, 2026."""
    return format_date(day, "M j, Y")
