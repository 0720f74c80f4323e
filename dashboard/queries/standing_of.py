"""The one SQL definition of standing, compiled from a program's declared lines.

Saving, the nightly job, the rebuild and the check all read this statement; `programs.standing.stand` is the same in
plain Python and is what the tests compare it with (docs/adr/0005-standing.md).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.db.models import Case, DateField, Expression, F, Func, Q, When
from django.db.models.functions import Coalesce, Greatest

from casework.cases.models import Enrollment
from casework.core.types import Period
from dashboard.models import Standing
from programs.lines import Line, Section
from programs.packing import Slot, layout
from programs.periods import AfterWorkingDays, DaysBefore, NextProgramYear, Wait
from programs.types import ProgramSpec
from programs.working_days import state_holidays

SECTION_COLUMNS = tuple(f"s{number}" for number in range(1, Standing.SECTIONS + 1))
COLUMNS = (
    "enrollment_id",
    "organisation_id",
    "program",
    "name_key",
    *SECTION_COLUMNS,
    "vec",
    "next_change_on",
)
"""The columns of `dashboard_standing` in the order in which `standing_of` gives them."""

TABLE = Standing._meta.db_table


@dataclass(frozen=True)
class Sql:
    """A statement or part of one, with the values of its placeholders."""

    text: str
    params: tuple


def standing_of(spec: ProgramSpec, as_of: date) -> Sql:
    """Return a SELECT of `COLUMNS` for every enrollment of the program as it stands on `as_of`.

    Wrap it as a sub-select and narrow it there: the planner moves conditions on `enrollment_id` inside.
    ValueError when the program has more sections than standing has columns, or needs more than 63 bits.
    """
    slots = layout(spec)
    if len(spec.sections) > Standing.SECTIONS or slots.bits > 63:
        raise ValueError(f"{spec.code} does not fit into a row of standing")
    live = [(section, line) for section in spec.live_sections for line in section.lines]
    days = {f"t{place}": first_day(section, line) for place, (section, line) in enumerate(live)}
    names = {(section.code, line.code): f"f.t{place}" for place, (section, line) in enumerate(live)}
    facts = Enrollment.objects.filter(program=spec.code).order_by()
    text, params = facts.values(
        "id", "organisation_id", "program", "name_key", **days
    ).query.sql_with_params()
    codes = [f"{_code(spec, place, names)} AS {column}" for place, column in enumerate(SECTION_COLUMNS)]
    answer = (
        "SELECT f.id AS enrollment_id, f.organisation_id, f.program, f.name_key, "
        f"{', '.join(codes)}, {_next_change(spec, names)} AS next_change_on "
        f"FROM ({text}) f CROSS JOIN (SELECT %s::date AS as_of) c"
    )
    plain = ", ".join(f"a.{column}" for column in COLUMNS[: -len(("vec", "next_change_on"))])
    return Sql(
        f"SELECT {plain}, {_vector(spec)} AS vec, a.next_change_on FROM ({answer}) a", (*params, as_of)
    )


def section_column(spec: ProgramSpec, section: Section) -> str:
    """Return the name of the column that holds the section's code."""
    return SECTION_COLUMNS[spec.sections.index(section)]


@cache
def codes_of_line(spec: ProgramSpec, line_code: str) -> tuple[str, tuple[int, ...]]:
    """Return the column of the line's section and every value of it that stands on the line or on a part of it:
    who has one of them is on the line's list. KeyError when the program has no such line.
    """
    section = spec.section_of(line_code)
    slots = layout(spec).of(section.code)
    wanted = set(section.covering(line_code))
    found = []
    for value in range(1 << sum(slot.width for slot in slots)):
        vec = value << slots[0].shift
        known = all(not slot.coded or vec >> slot.shift & slot.mask <= len(slot.lines) for slot in slots)
        if known and any(line in wanted for slot in slots for line in slot.read(vec)):
            found.append(value)
    return section_column(spec, section), tuple(found)


def changed(one: str, other: str, columns: Sequence[str] = COLUMNS[1:]) -> str:
    """Return the condition that two rows, named by their aliases, differ in any of the columns."""
    left, right = (", ".join(f"{alias}.{column}" for column in columns) for alias in (one, other))
    return f"({left}) IS DISTINCT FROM ({right})"


class _Always(Func):
    """The day before every day: a line that holds whatever the date."""

    template = "'-infinity'::date"
    output_field = DateField()


class _After(Func):
    """The first day on which a wait since a date is over, as its `turns_on` counts it."""

    output_field = DateField()

    def __init__(self, start: Expression | F, wait: Wait) -> None:
        super().__init__(start, template=f"({_turns_on(wait)})::date")


def _turns_on(wait: Wait) -> str:
    """The template of a wait's SQL, with the date it counts from as `%(expressions)s`."""
    match wait:
        case DaysBefore(days):
            return f"%(expressions)s - {int(days)}"
        case AfterWorkingDays(days):
            holidays = ", ".join(f"'{day:%Y-%m-%d}'" for day in sorted(state_holidays()))
            return (
                "SELECT d.day + 1 FROM (SELECT %(expressions)s + n AS day "
                f"FROM generate_series(1, {int(days) * 2 + 14}) n) d "
                f"WHERE extract(isodow FROM d.day) < 6 AND d.day <> ALL (ARRAY[{holidays}]::date[]) "
                f"ORDER BY d.day OFFSET {int(days) - 1} LIMIT 1"
            )
        case NextProgramYear():
            half = "interval '6 months'"
            return f"date_trunc('year', %(expressions)s + {half}) + {half}"
        case Period(days=None, years=years):
            return f"%(expressions)s + interval '{int(years or 0)} years'"
    return f"%(expressions)s + {int(wait.days or 0)}"


def first_day(section: Section, line: Line) -> Expression:
    """Return, over enrollments, the first day on which the line holds, NULL for never: `programs.standing.turns_on`."""
    condition = section.condition(line)
    waits = section.waits(line)
    for anchor in dict.fromkeys(anchor for anchor, _ in waits):
        known = Q(*[(f"{name}__isnull", False) for name in anchor], _connector=Q.OR)
        condition = condition & known if condition else known
    days: list[Expression] = []
    for anchor, after in waits:
        if after is not None:
            start = Coalesce(*anchor) if len(anchor) > 1 else F(anchor[0])
            days.append(_After(start, after))
    first = Greatest(*days) if len(days) > 1 else days[0] if days else _Always()
    return Case(When(condition, then=first), default=None, output_field=DateField()) if condition else first


def _code(spec: ProgramSpec, place: int, names: dict[tuple[str, str], str]) -> str:
    """The value of one section's column: the code of the first line of the decision that holds, and the flags."""
    if place >= len(spec.sections) or not spec.sections[place].live or not spec.sections[place].lines:
        return "0"
    section = spec.sections[place]
    slots = layout(spec).of(section.code)
    parts = []
    for slot in slots:
        up = slot.shift - slots[0].shift
        if slot.coded:
            parts.append(_coded(section, slot, names))
        else:
            parts += [
                f"CASE WHEN {names[section.code, line]} <= c.as_of THEN {slot.code(line) << up} ELSE 0 END"
                for line in slot.lines
            ]
    return " + ".join(parts)


def _coded(section: Section, slot: Slot, names: dict[tuple[str, str], str]) -> str:
    whens = [
        f"WHEN {names[section.code, line.code]} <= c.as_of THEN {slot.code(line.code)}"
        for line in section.decision
    ]
    return f"CASE {' '.join(whens)} ELSE 0 END"


def _next_change(spec: ProgramSpec, names: dict[tuple[str, str], str]) -> str:
    """The earliest day after `as_of` on which a flag rises or a line that wins over the present one begins to hold."""
    arrivals = []
    for section in spec.live_sections:
        rivals: list[str] = []
        whens = []
        for line in section.decision:
            day = names[section.code, line.code]
            whens.append(f"WHEN {day} <= c.as_of THEN {_least(rivals)}")
            rivals.append(day)
        if whens:
            arrivals.append(f"CASE {' '.join(whens)} ELSE {_least(rivals)} END")
        for line in section.flags:
            day = names[section.code, line.code]
            arrivals.append(f"CASE WHEN {day} > c.as_of THEN {day} END")
    return _least(arrivals)


def _least(days: list[str]) -> str:
    """The earliest of some days, passing over NULL; NULL when there are none."""
    return f"LEAST({', '.join(days)})" if days else "NULL::date"


def _vector(spec: ProgramSpec) -> str:
    """The sections' columns packed as `programs.packing` packs them."""
    parts = []
    for section, column in zip(spec.sections, SECTION_COLUMNS, strict=False):
        slots = layout(spec).of(section.code)
        if slots:
            parts.append(f"(a.{column}::bigint << {slots[0].shift})")
    return " | ".join(parts) or "0"
