"""Plain values that the rules are written in. No Django: ``programs/`` may import this module alone of ours."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum


class Colour(StrEnum):
    """The colour of a status or clock, from unremarkable to overdue. A word and a shape always stand beside it."""

    WHITE = "white"
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    GREY = "grey"


class Severity(StrEnum):
    """What a finding does to the act it was found for."""

    INFO = "info"
    WARNING = "warning"
    BLOCKING = "blocking"


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a rule comes from, such as ``Citation("7 CFR 273.7(e)(2)")``, with an address when the source has one."""

    text: str
    url: str = ""

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: never a bare yes or no, so that a screen can say why.

    ``code`` is stable and machine-readable, ``text`` a sentence for the reader, ``dates`` the named dates that made
    the answer, ``citation`` the source of the rule.
    """

    code: str
    text: str
    dates: dict[str, date] = field(default_factory=dict)
    citation: Citation | None = None
    severity: Severity = Severity.BLOCKING

    @property
    def blocks(self) -> bool:
        """Whether the act must be refused because of this finding."""
        return self.severity is Severity.BLOCKING


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time in whole days or whole years, never both.

    Raises ``ValueError`` unless exactly one of the two is given and is 0 or more.
    """

    days: int | None = None
    years: int | None = None

    def __post_init__(self) -> None:
        lengths = [length for length in (self.days, self.years) if length is not None]
        if len(lengths) != 1 or lengths[0] < 0:
            raise ValueError("A period has either days or years, 0 or more.")

    def turns_on(self, anchor: date) -> date:
        """Return the first date on which this period has passed since ``anchor``.

        Days are counted from the day after ``anchor``: 30 days from 1 March turn on 31 March. A year from 29 February
        turns on 28 February, so nobody waits longer than a year.
        """
        if self.days is not None:
            return anchor + timedelta(days=self.days)
        try:
            return anchor.replace(year=anchor.year + self.years)
        except ValueError:
            return anchor.replace(year=anchor.year + self.years, day=28)

    def has_passed(self, anchor: date, on: date) -> bool:
        """Say whether the period since ``anchor`` is over on the date ``on``."""
        return self.turns_on(anchor) <= on


class Dated[Value]:
    """A value that changes on known dates, such as a minimum wage: ``Dated([(date(2024, 1, 1), 14), ...])``.

    Each threshold holds from its date, inclusive, until the day before the next one. Raises ``ValueError`` when there
    are none or two start on the same date.
    """

    __slots__ = ("thresholds",)

    def __init__(self, thresholds: Iterable[tuple[date, Value]]) -> None:
        self.thresholds = tuple(sorted(thresholds, key=lambda threshold: threshold[0]))
        starts = [start for start, _ in self.thresholds]
        if not starts or len(set(starts)) != len(starts):
            raise ValueError("Dated values need at least one threshold, and one per date.")

    def on(self, day: date) -> Value:
        """Return the value in force on ``day``. Raises ``LookupError`` when ``day`` is before the first threshold."""
        for start, value in reversed(self.thresholds):
            if start <= day:
                return value
        raise LookupError(
            f"No value is known for {day.isoformat()}; the first starts {self.thresholds[0][0].isoformat()}."
        )

    def changes_after(self, day: date) -> date | None:
        """Return the first date after ``day`` on which the value changes, or None."""
        return next((start for start, _ in self.thresholds if start > day), None)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Dated) and self.thresholds == other.thresholds

    def __hash__(self) -> int:
        return hash(self.thresholds)

    def __repr__(self) -> str:
        return f"Dated({list(self.thresholds)!r})"
