"""What needs attention about each row of a file, as SQL: word for word what `needs_of` says on the screen.

The SQL reads the facts and not the stored standing, because the sentence names the line that time will bring next.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from string import Formatter

from django.db.models import Case, DateField, Expression, F, When
from django.utils.dates import MONTHS, MONTHS_3
from django.utils.translation import pgettext

from casework.core.csv import sql_text
from dashboard.queries.attention import LOUD
from dashboard.queries.standing_of import first_day
from programs.lines import Line, Section
from programs.packing import Slot, layout
from programs.types import ProgramSpec

NOTHING = sql_text("")


@dataclass(frozen=True)
class Attention:
    """`facts` are annotations over enrollments by name; `text` is the SQL over rows `f` that carry them and
    `file_program`, empty where nothing needs attention."""

    facts: dict[str, Expression | F]
    text: str


def attention_of(specs: list[ProgramSpec], as_of: date) -> Attention:
    """Return how a file says what the enrollments of some programs need on `as_of`, in the active language."""
    parts = [_Program(spec, as_of) for spec in specs if spec.live_sections]
    whens = " ".join(f"WHEN {sql_text(part.spec.code)} THEN {part.text}" for part in parts)
    facts = {name: fact for part in parts for name, fact in part.facts.items()}
    return Attention(facts, f"CASE f.file_program {whens} ELSE {NOTHING} END" if whens else NOTHING)


@dataclass
class _Program:
    """The SQL of one program's lines; `facts` fills as lines are named."""

    spec: ProgramSpec
    as_of: date
    facts: dict[str, Expression | F] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """All needs of an enrollment, red before yellow, each in the order of the sections."""
        slots = [slot for slot in layout(self.spec).slots if self.spec.section(slot.section).live]
        needs = [need for colour in LOUD for slot in slots for need in self._needs(slot, colour)]
        return f"concat_ws('; ', {', '.join(needs)})" if needs else NOTHING

    def _needs(self, slot: Slot, colour) -> list[str]:
        """SQL of the lines of one colour in a slot: a text, NULL where the enrollment stands on none of them."""
        section = self.spec.section(slot.section)
        if not slot.coded:
            lines = [section.line(code) for code in slot.lines]
            return [
                f"CASE WHEN {self._holds(section, line)} THEN {self._told(section, line, ())} END"
                for line in lines
                if line.colour == colour
            ]
        whens = []
        for place, line in enumerate(section.decision):
            rivals = section.decision[:place]
            said = self._told(section, line, rivals) if line.colour == colour else "NULL"
            whens.append(f"WHEN {self._holds(section, line)} THEN {said}")
        loud = any(line.colour == colour for line in section.decision)
        return [f"CASE {' '.join(whens)} END"] if loud else []

    def _told(self, section: Section, line: Line, rivals: Sequence[Line]) -> str:
        """What is said of a line that holds, NULL where one of its parts holds too and says more. `rivals` are the
        lines that would win over it."""
        parts = [flag for flag in section.flags if line in section.parents(flag)]
        said = self._said(line, self._next(section, rivals, parts))
        if not parts:
            return said
        held = " OR ".join(self._holds(section, part) for part in parts)
        return f"CASE WHEN coalesce({held}, false) THEN NULL ELSE {said} END"

    def _said(self, line: Line, coming: str) -> str:
        """The badge as a file writes it: the label, and after a colon the sentence if there is one."""
        sentence = f"nullif(btrim({self._sentence(line)} || ' ' || {coming}), '')"
        return f"({sql_text(line.label)} || coalesce(': ' || {sentence}, ''))"

    def _sentence(self, line: Line) -> str:
        """`programs.standing.explain` without what comes next."""
        if not line.sentences:
            return NOTHING
        if not line.anchor:
            return sql_text(line.sentences[0])
        whens = []
        for place, name in enumerate(line.anchor):
            self.facts[f"file_{name}"] = F(name)
            day = f"f.file_{name}"
            template = line.sentences[min(place, len(line.sentences) - 1)]
            whens.append(f"WHEN {day} IS NOT NULL THEN {self._filled(template, day)}")
        return f"CASE {' '.join(whens)} ELSE {NOTHING} END"

    def _next(self, section: Section, rivals: Sequence[Line], parts: Sequence[Line]) -> str:
        """What time brings next: one of `rivals`, or one of `parts`. The earliest; of two on one day, the one that is
        asked first."""
        days = {line: self._day(section, line) for line in rivals}
        for line in parts:
            day = self._day(section, line)
            days[line] = f"CASE WHEN {day} > {self._today} THEN {day} END"
        if not any(line.arrival for line in days):
            return NOTHING
        first = f"least({', '.join(days.values())})"
        whens = [
            f"WHEN {day} = {first} THEN {self._filled(line.arrival, first) if line.arrival else NOTHING}"
            for line, day in days.items()
        ]
        return f"CASE {' '.join(whens)} ELSE {NOTHING} END"

    def _holds(self, section: Section, line: Line) -> str:
        return f"{self._day(section, line)} <= {self._today}"

    def _day(self, section: Section, line: Line) -> str:
        """The column with the first day on which the line holds."""
        name = f"file_{self.spec.code}_{section.code}_{line.code}"
        only = When(program=self.spec.code, then=first_day(section, line))
        self.facts[name] = Case(only, default=None, output_field=DateField())
        return f'f."{name}"'

    @property
    def _today(self) -> str:
        return f"DATE '{self.as_of.isoformat()}'"

    def _filled(self, template: str, day: str) -> str:
        """A sentence's template with the values of one day in its place."""
        days = f"({self._today} - {day})"
        ago = f"CASE {days} WHEN 0 THEN 'today' WHEN 1 THEN 'yesterday' ELSE {days} || ' days ago' END"
        values = {"days": f"{days}::text", "ago": ago, "since": short_date(day), "date": short_date(day)}
        parts = []
        for words, name, _format, _conversion in Formatter().parse(template):
            parts += [sql_text(words)] if words else []
            parts += [f"({values[name]})"] if name else []
        return f"({' || '.join(parts)})" if parts else NOTHING


def short_date(day: str) -> str:
    """SQL for a date as `words.short_date` writes it in the active language. `day` is SQL of a date that is known."""
    parts = {
        "M": _month(day, [str(MONTHS_3[month]).title() for month in range(1, 13)]),
        "F": _month(day, [str(MONTHS[month]) for month in range(1, 13)]),
        "j": f"extract(day from {day})::int::text",
        "Y": f"extract(year from {day})::int::text",
    }
    pattern = pgettext("short date", "M j, Y")
    return " || ".join(parts.get(sign) or sql_text(sign) for sign in pattern)


def _month(day: str, names: list[str]) -> str:
    return f"(ARRAY[{', '.join(map(sql_text, names))}])[extract(month from {day})::int]"
