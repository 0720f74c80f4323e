"""What the rules of skill gains that people enter read, and how they say what speaks against one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.dateformat import format as format_date

from casework.core.types import Citation, Finding, Severity
from programs.measures.spec import YearKind
from programs.program_years import Participation

CFR = Citation("20 CFR 677.155(a)(1)(v)", "https://www.ecfr.gov/current/title-20/section-677.155")
POLICY = Citation("Illinois policy 3.1.5", "https://apps.illinoisworknet.com/WIOAPolicy/Policy/Index/524")
PROGRAM = Citation("Program setting")
GUIDANCE = Citation(
    "TEGL 10-16, Change 3", "https://rsa.ed.gov/sites/default/files/subregulatory/TAC-17-01.pdf"
)

DIPLOMA_LEVELS = frozenset(
    {"hs_diploma", "ged", "some_college", "certificate", "associate", "bachelor", "graduate"}
)
"""Codes of the highest level of education that mean a diploma or its equivalent was there (seed 000:128)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Semester:
    """A semester from `started_on` to `ended_on`, both inclusive, with its credit hours; each may be missing."""

    started_on: date | None = None
    ended_on: date | None = None
    credits: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredGain:
    """What a person entered about a gain. `semester` is the last one, `first_semester` the one before it."""

    attained_on: date | None
    answer: str = ""
    achievement: str = ""
    education_level: str = ""
    semester: Semester = Semester()
    first_semester: Semester = Semester()
    milestone_set_on: date | None = None
    has_document: bool = True

    @property
    def counts_on(self) -> date | None:
        """The date that decides the program year: the end of the last semester, else the date attained (R17-R20)."""
        return self.semester.ended_on or self.attained_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What else decides: the stay in the program (None before it began), the school status at entry, when its first
    training began, the dates on which its other gains count, the years of the program's measures, and today."""

    today: date
    stay: Participation | None
    years: YearKind = YearKind.PROGRAM
    school_status: str = ""
    training_began_on: date | None = None
    others: Sequence[date] = ()


def blocks(code: str, text: str, citation: Citation, **dates: date) -> Finding:
    """Return a finding that refuses the gain; `text` may name each of `dates` as %(name)s."""
    return Finding(code, _with(text, dates), dates, citation)


def warns(code: str, text: str, citation: Citation, **dates: date) -> Finding:
    """Return a finding with which the gain is kept; `text` may name each of `dates` as %(name)s."""
    return Finding(code, _with(text, dates), dates, citation, Severity.WARNING)


def _with(text: str, dates: dict[str, date]) -> str:
    return text % {name: in_words(day) for name, day in dates.items()}


def in_words(day: date) -> str:
    """Return a date as the screens print it: Mar 3, 2026."""
    return format_date(day, "M j, Y")
