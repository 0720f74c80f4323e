"""Work on many services at once: what a person sent for each, what became of it, and what it is judged against."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from careerplan.models import Service
from careerplan.queries.words import hours_text
from casework.core.words import short_date

FIELDS = ("status", "started_on", "completed_on", "due_on", "weekly_hours")
"""What the grid edits, in its order (F390)."""


@dataclass(frozen=True)
class Entry:
    """What was sent for one service: its public id, the version it was seen in, and values by field (a code, dates or
    None, a Decimal or None). `problems` {field: text} says what could not be read; then nothing else is judged.
    `number` is the row of the file it came from, 0 for a grid."""

    service_id: UUID
    version: int
    values: dict = field(default_factory=dict)
    problems: dict = field(default_factory=dict)
    number: int = 0


@dataclass
class Settled:
    """What became of an `Entry`, or would. `service` is its row as saved now, None when the person may not change it.

    `result` is "saved", "unchanged", "stale" (somebody else saved meanwhile), "refused" or "missing"; `problems` says
    why by field, "" for the row; `values` what is stored; `changes` the names of the fields that differ.
    """

    entry: Entry
    service: Service | None
    result: str
    problems: dict = field(default_factory=dict)
    values: dict = field(default_factory=dict)
    changes: tuple = ()

    @property
    def is_back(self):
        """Whether the row goes back to the person."""
        return self.result in ("stale", "refused", "missing")


@dataclass(frozen=True)
class Outcome:
    """What became of all rows, in the order they were sent."""

    rows: tuple[Settled, ...]

    def count(self, *results):
        """How many rows ended in one of `results`."""
        return sum(row.result in results for row in self.rows)

    @property
    def back(self):
        """The rows that go back to the person."""
        return [row for row in self.rows if row.is_back]

    @property
    def is_stale(self):
        """Whether somebody else had changed one of them meanwhile."""
        return any(row.result == "stale" for row in self.rows)


def values_of(service):
    """{field: value} of `FIELDS` as saved."""
    return {name: getattr(service, name) for name in FIELDS}


def same(saved, sent):
    """Whether two values of a field are the same; 10 and 10.00 hours are."""
    if isinstance(saved, (Decimal, int)) and isinstance(sent, (Decimal, int)):
        return Decimal(saved) == Decimal(sent)
    return saved == sent


def words_of(spec, name, value):
    """A value of a field as people read it; "–" for none."""
    if value in (None, ""):
        return "–"
    if name == "status":
        return spec.service_statuses.text(value)
    return hours_text(value) if name == "weekly_hours" else short_date(value)


def packed(entry):
    """An `Entry` without problems as JSON: row, service, version, status, dates, hours."""
    values = [None if entry.values[name] is None else str(entry.values[name]) for name in FIELDS]
    return [entry.number, entry.service_id.hex, entry.version, *values]


def unpacked(row):
    """The `Entry` that `packed` made `row` of."""
    number, key, version, status, *dates, hours = row
    values = dict(zip(FIELDS[1:4], [day and date.fromisoformat(day) for day in dates], strict=True))
    values |= {"status": status, "weekly_hours": None if hours is None else Decimal(hours)}
    return Entry(UUID(key), version, values, number=number)
