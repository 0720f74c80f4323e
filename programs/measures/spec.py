"""Which measures a program is held to, as data of its `ProgramSpec`."""

from dataclasses import dataclass
from enum import StrEnum

from programs.options import Option, Options


class MeasureRule(StrEnum):
    """How a measure is decided; each has its file beside this one."""

    SKILL_GAIN = "skill_gain"
    CREDENTIAL = "credential"
    CREDENTIAL_IN_YEAR = "credential_in_year"
    PLACEMENT = "placement"
    EARNINGS = "earnings"


class YearKind(StrEnum):
    """What years a program's measures are counted in: July to June, or October to September."""

    PROGRAM = "program"
    FEDERAL_FISCAL = "federal_fiscal"


class MeasuredAs(StrEnum):
    """What a service of the catalogue counts as in the federal measures; a service without one counts as none.

    TRAINING leads to a recognized credential or to employment in an occupation; SECONDARY is education at grade 9 or
    above and adult education; WORK_BASED is training on a job alone (`federal.md` MSG-9, MSG-10, CR-2).
    """

    TRAINING = "training"
    POSTSECONDARY = "postsecondary"
    SECONDARY = "secondary"
    WORK_BASED = "work_based"


@dataclass(frozen=True, kw_only=True)
class Measure(Option):
    """One measure. `quarter` is the calendar quarter after the exit's that it looks at, 0 for none; `meaning` says in
    a sentence who is counted and what counts; `citation` is the law."""

    rule: MeasureRule
    citation: str
    quarter: int = 0

    @property
    def is_median(self) -> bool:
        """Whether the measure is a middle amount and not a share of people."""
        return self.rule is MeasureRule.EARNINGS


@dataclass(frozen=True, kw_only=True)
class MeasurePolicy:
    """A program's measures. `is_youth` applies the rules for youth (MSG-9, EM-2); `excluding` are the codes of PIRL 923
    that take a person out (`federal.md` 3.2); `note` says what the figures are for."""

    measures: Options[Measure]
    years: YearKind
    is_youth: bool
    excluding: tuple[str, ...]
    note: str

    @property
    def training_kinds(self) -> tuple[MeasuredAs, ...]:
        """The kinds of services that bring a person into the measure of skill gains (`federal.md` MSG-9, MSG-10)."""
        if self.is_youth:
            return (MeasuredAs.TRAINING, MeasuredAs.POSTSECONDARY, MeasuredAs.SECONDARY)
        return tuple(MeasuredAs)
