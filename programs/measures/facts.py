"""What the record holds about one participation, as the measures read it. Rows that were removed are not here."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from programs.employment import is_subsidized_employment
from programs.measures.spec import MeasuredAs

WITHOUT_DIPLOMA = ("grade_8", "hs_freshman", "hs_sophomore", "hs_junior", "hs_senior")
IN_SECONDARY = ("in_secondary", "in_alternative")
IN_POSTSECONDARY = "in_postsecondary"
NO_DIPLOMA_STATUSES = (*IN_SECONDARY, "out_no_diploma")
DIPLOMA = "1"
"""PIRL 1800: secondary diploma or equivalency."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingFact:
    """A service that began and counts as education or training; `completed_on` is None while it goes on."""

    key: str
    label: str
    kind: MeasuredAs
    started_on: date
    completed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GainFact:
    """A skill gain that counts as one of the law's five types, by the day that decides its year.

    `by_entry` gains, by entry into postsecondary education, may lie after the exit (`domain.md` R22).
    """

    key: str
    label: str
    counts_on: date
    federal_element: str
    by_entry: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EarnedFact:
    """A credential; `federal_code` is PIRL 1800, "" for one that counts for no federal measure."""

    key: str
    label: str
    attained_on: date
    federal_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldJob:
    """A job; `is_verified` when the record says by what. `pay_amount` is in US dollars for one `pay_period`."""

    key: str
    label: str
    kind: str
    started_on: date
    ended_on: date | None = None
    is_subsidized: bool = False
    is_verified: bool = True
    pay_amount: Decimal | None = None
    pay_period: str = ""
    weekly_hours: Decimal | None = None

    @property
    def counts(self) -> bool:
        """Whether it is employment in the law's sense and verified (`federal.md` EM-3, EM-4)."""
        return self.is_verified and not is_subsidized_employment(self.kind, self.is_subsidized)


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyFact:
    """A school or course beside the plan; `kind` is occupational, postsecondary or secondary (PIRL 1900)."""

    key: str
    label: str
    kind: str
    started_on: date
    ended_on: date | None = None
    leads_to_credential: bool = False
    is_verified: bool = True

    @property
    def counts(self) -> bool:
        """Whether it is verified."""
        return self.is_verified


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureFacts:
    """One participation: from `enrolled_on`, None before it, to `exited_on`, None while it goes on.

    `exit_code` is the federal reason of the exit (PIRL 923), "00" for none. `credentials` are the person's.
    """

    enrolled_on: date | None
    exited_on: date | None = None
    exit_code: str = "00"
    education: str = ""
    school_status: str = ""
    trainings: tuple[TrainingFact, ...] = ()
    gains: tuple[GainFact, ...] = ()
    credentials: tuple[EarnedFact, ...] = ()
    jobs: tuple[HeldJob, ...] = ()
    studies: tuple[StudyFact, ...] = ()

    @property
    def lacked_diploma(self) -> bool:
        """Whether the person entered without a diploma: by the level of education, else by the school status; one who
        earned it since had none."""
        return (
            self.education in WITHOUT_DIPLOMA
            or (not self.education and self.school_status in NO_DIPLOMA_STATUSES)
            or any(
                row.federal_code == DIPLOMA and row.attained_on >= self.enrolled_on
                for row in self.credentials
            )
        )
