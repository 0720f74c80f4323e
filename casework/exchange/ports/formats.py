"""What a delivery file looks like: a head, a line of column names, and the rows (state-systems.md).

The head says the format, its version, the day the rows speak of and how many rows follow:
`casework-ies-people,1,2026-11-20,100000`. Texts are UTF-8, dates YYYY-MM-DD, flags yes or no.
"""

import csv
from dataclasses import dataclass
from datetime import date

from casework.core import clock
from casework.exchange.enums import DeliveryKind, System
from casework.exchange.formats import Kind

LONGEST_LINE = 16 * 1024


class Refused(Exception):
    """A delivery cannot be taken as a whole; `problem` is the code of the reason (`PROBLEMS`)."""

    def __init__(self, problem: str):
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True)
class Cell:
    """A column of a delivery. `pattern` is a regular expression of PostgreSQL that the whole cell must match."""

    name: str
    kind: Kind = Kind.TEXT
    required: bool = False
    longest: int = 0
    pattern: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class DeliveryFormat:
    """A kind of delivery: the columns in the order of the model's fields, and the one that tells its rows apart.
    `lasts` are pairs of date columns of which the second may not lie before the first."""

    code: str
    version: int
    system: System
    kind: DeliveryKind
    key: str
    cells: tuple[Cell, ...]
    lasts: tuple[tuple[str, str], ...] = ()

    @property
    def stage(self) -> str:
        """The name of the temporary table that its rows are copied into."""
        return "stage_" + self.code.replace("-", "_")

    @property
    def names(self) -> tuple[str, ...]:
        """The column names."""
        return tuple(cell.name for cell in self.cells)

    def head(self, as_of: date, rows: int) -> str:
        """The two lines that a file of this format begins with."""
        return f"{self.code},{self.version},{as_of.isoformat()},{rows}\n{','.join(self.names)}\n"


IES_PEOPLE = DeliveryFormat(
    "casework-ies-people",
    1,
    System.IES,
    DeliveryKind.PEOPLE,
    "individual_number",
    (
        Cell("individual_number", required=True, pattern="^[A-Z0-9]{4,20}$"),
        Cell("case_number", longest=20),
        Cell("first_name", required=True, longest=80),
        Cell("last_name", required=True, longest=80),
        Cell("birth_date", Kind.DATE, required=True),
        Cell("ssn_last4", pattern="^[0-9]{4}$"),
        Cell("snap_active", Kind.FLAG, required=True),
        Cell("snap_from", Kind.DATE),
        Cell("snap_through", Kind.DATE),
        Cell("tanf", Kind.FLAG, required=True),
        Cell("redetermination_on", Kind.DATE),
        Cell("dhs_office", longest=120),
    ),
    lasts=(("snap_from", "snap_through"),),
)


@dataclass(frozen=True)
class Head:
    """What the head of a delivery says, and its columns in their order."""

    as_of: date
    rows: int
    columns: tuple[str, ...]


def read_head(stream, form: DeliveryFormat) -> Head:
    """Return the Head of `stream` (bytes, at its begin) and leave it at the first row. Raises Refused when it is no
    delivery of `form`: another format or version, other columns, a day to come."""
    said, columns = (_line(stream) for _number in range(2))
    if len(said) != 4 or said[0] != form.code:
        raise Refused("unknown_format")
    if said[1] != str(form.version):
        raise Refused("unknown_version")
    as_of = _date(said[2])
    if as_of is None or not (said[3].isdecimal() and len(said[3]) < 10):
        raise Refused("unreadable_head")
    if as_of > clock.today():
        raise Refused("from_the_future")
    if sorted(columns) != sorted(form.names):
        raise Refused("other_columns")
    return Head(as_of, int(said[3]), tuple(columns))


def _line(stream):
    try:
        return next(csv.reader([stream.readline(LONGEST_LINE).decode("utf-8-sig").strip()]), [])
    except (UnicodeDecodeError, csv.Error):
        raise Refused("unreadable_head") from None


def _date(text):
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
