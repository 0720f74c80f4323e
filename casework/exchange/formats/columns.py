"""How a caseload file is declared: columns, record types, and the checks each row must pass."""

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a cell holds and how it is written."""

    KEY = "key"
    TEXT = "text"
    DATE = "date"
    MOMENT = "moment"
    TIME = "time"
    NUMBER = "number"
    FLAG = "yes or no"
    CHOICE = "one of a list"
    CHOICES = "several of a list"
    REFERENCE = "reference"
    CODES = "codes joined by |"
    STRUCTURE = "an object in JSON"


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column of a file.

    `target` is the database column it fills, empty for what is only looked up. `choices` are
    the codes allowed. `refers_to` names the record type a reference points to; `within` names
    another column whose value the referred row is looked up under (a location under its
    organisation); `elsewhere` says that the referred row is another organisation's by its nature.
    `default` is the SQL value of an empty cell; `exported` the SQL over the row `t` that an export
    writes, by default the target.
    """

    name: str
    kind: Kind = Kind.TEXT
    target: str = ""
    required: bool = False
    max_length: int = 0
    choices: tuple[str, ...] = ()
    refers_to: str = ""
    within: str = ""
    elsewhere: bool = False
    default: str = ""
    exported: str = ""
    says: str = ""


@dataclass(frozen=True, kw_only=True)
class Check:
    """A rule over one row: `fails` is SQL over the staged row `s` that is true for a bad row."""

    column: str
    fails: str
    problem: str
    advice: str


@dataclass(frozen=True, kw_only=True)
class Once:
    """What no two rows may have in common: the values of `columns`. `counts` is SQL over a row, staged or recorded,
    written `{row}`, that is true where it matters; the problem is told at `column`."""

    column: str
    columns: tuple[str, ...]
    problem: str
    advice: str = "Keep one of the rows; one that was recorded before is changed by its own key."
    counts: str = "true"


@dataclass(frozen=True, kw_only=True)
class RecordType:
    """One file of a caseload and the table it fills.

    `key` names the columns by which a row is known; a single column of Kind.KEY is known by
    the public id made from it. `conflict` are the database columns of that key. `belongs`
    says that the row belongs to an enrollment and takes customer and organisation from it;
    `of_tenant` that it is an organisation's own, named in its column `organisation`;
    `removable` that removed rows stay behind when a caseload is exported.
    `exported` is SQL over the row `t` that holds for those a caseload carries: what the record
    computes from the others is made anew where they arrive.
    `derived` are database columns filled by an SQL expression over `s` and the joined rows;
    `initial` those that only a new row is given, from `s` and what `initial_joins` adds.
    `once` says what may stand only once, in the file and among the rows recorded before.
    """

    code: str
    table: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("key",)
    conflict: tuple[str, ...] = ("public_id",)
    belongs: bool = False
    of_tenant: bool = False
    removable: bool = False
    exported: str = "true"
    derived: dict[str, str] = field(default_factory=dict)
    initial: dict[str, str] = field(default_factory=dict)
    initial_joins: str = ""
    checks: tuple[Check, ...] = ()
    once: tuple[Once, ...] = ()
    has_record: bool = True
    order: str = "id"

    @property
    def file(self):
        """The file's name in the folder."""
        return f"{self.code}.csv"

    @property
    def stage(self):
        """The name of the staging table."""
        return f"stage_{self.code}"

    @property
    def keyed(self):
        """Whether rows are known by a key of the file, from which the public id is made."""
        return self.key == ("key",)

    def column(self, name):
        """The column of this name; KeyError when there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"{self.file} has no column {name!r}")

    @property
    def references(self):
        """The columns that point to rows of other files."""
        return tuple(column for column in self.columns if column.kind is Kind.REFERENCE)


def key(says="Any text that stays the same from one delivery to the next."):
    """The column by which a row is known."""
    return Column(name="key", kind=Kind.KEY, required=True, max_length=120, says=says)


def text(name, length, *, required=False, target="", says=""):
    """A column of plain text of at most `length` characters."""
    return Column(
        name=name, target=target or name, required=required, max_length=length, default="''", says=says
    )


def day(name, *, required=False, says="", default=""):
    """A column that holds a date as YYYY-MM-DD."""
    return Column(name=name, kind=Kind.DATE, target=name, required=required, default=default, says=says)


def moment(name, *, required=False, says="", default=""):
    """A column that holds a date and time with its offset, as 2026-11-22T09:30:00-06:00."""
    return Column(name=name, kind=Kind.MOMENT, target=name, required=required, default=default, says=says)


def time(name, *, says=""):
    """A column that holds a time of day as 13:05."""
    return Column(name=name, kind=Kind.TIME, target=name, says=says)


def number(name, *, required=False, says=""):
    """A column that holds a number with at most two decimals."""
    return Column(name=name, kind=Kind.NUMBER, target=name, required=required, says=says)


def codes(name, *, says="Joined by |."):
    """A column that holds several codes of a list that no program fixes."""
    return Column(name=name, kind=Kind.CODES, target=name, default="'{}'", says=says)


def structure(name, *, required=False, says=""):
    """A column that holds one object in JSON."""
    return Column(
        name=name, kind=Kind.STRUCTURE, target=name, required=required, default="'{}'::jsonb", says=says
    )


def flag(name, *, default="false", says=""):
    """A column that holds yes or no."""
    return Column(name=name, kind=Kind.FLAG, target=name, default=default, says=says)


def choice(name, choices, *, required=False, default="''", says=""):
    """A column that holds one code of `choices` (a TextChoices class, or codes)."""
    codes = tuple(getattr(choices, "values", choices))
    return Column(
        name=name,
        kind=Kind.CHOICE,
        target=name,
        required=required,
        choices=codes,
        default=default,
        says=says,
    )


def refers(name, to, *, target="", required=False, within="", elsewhere=False, says=""):
    """A column that names a row of another file by its key; with `elsewhere`, of any organisation."""
    return Column(
        name=name,
        kind=Kind.REFERENCE,
        target=target or f"{name}_id",
        required=required,
        refers_to=to,
        within=within,
        elsewhere=elsewhere,
        says=says,
    )


def belongs_to_enrollment():
    """The column that says to which enrollment a row belongs."""
    return refers("enrollment", "enrollments", required=True, says="The enrollment it belongs to.")
