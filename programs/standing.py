"""Where an enrollment stands on a day, in plain Python: the reference for the SQL that the dashboard compiles.

Time only ever makes a line begin to hold, so a section changes by itself on the earliest day on which a line that
wins over the present one begins to hold. That is `next_change_on`; None means never.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date

from casework.core.types import Colour
from programs.facts import Facts, blank_facts, fields_of, holds
from programs.lines import Line, Section
from programs.packing import (
    Counts,
    Figures,
    Layout,
    Slot,
    figures,
    fold,
    layout,
    lines_on,
    pack,
    percent,
    unpack,
)
from programs.types import ProgramSpec

__all__ = [
    "Counts",
    "Figures",
    "Layout",
    "Slot",
    "Standing",
    "anchor_of",
    "blank_facts",
    "coming",
    "explain",
    "fields_of",
    "figures",
    "fold",
    "holds",
    "layout",
    "lines_on",
    "next_line",
    "pack",
    "percent",
    "short_date",
    "stand",
    "turns_on",
    "unpack",
]


@dataclass(frozen=True)
class Standing:
    """The answer for one enrollment: most specific line codes by live section, the vector, and its next change."""

    lines: Mapping[str, tuple[str, ...]]
    vec: int
    next_change_on: date | None

    def line(self, section: str) -> str:
        """Return the one line of an exclusive section, empty when the enrollment stands on none."""
        return next(iter(self.lines.get(section, ())), "")


def stand(spec: ProgramSpec, facts: Facts, as_of: date) -> Standing:
    """Return where an enrollment with these facts stands on a day. Sections that are not live stand on no line."""
    lines: dict[str, tuple[str, ...]] = {}
    changes: list[date] = []
    for section in spec.live_sections:
        lines[section.code] = _codes(section, facts, as_of)
        changes += [day for day, _ in _arrivals(section, facts, as_of)]
    return Standing(
        lines, pack(spec, (code for found in lines.values() for code in found)), min(changes, default=None)
    )


def anchor_of(line: Line, facts: Facts) -> tuple[str, date] | None:
    """Return the name and date of the fact the line counts from: the first that is known. None when none is."""
    for name in line.anchor:
        day = facts.get(name)
        if isinstance(day, date):
            return name, day
    return None


def turns_on(section: Section, line: Line, facts: Facts) -> date | None:
    """Return the first day on which the line holds, `date.min` when it holds already whatever the day, None for never.

    `when` and cohort are read as they are now; only the dates move.
    """
    if not holds(section.condition(line), facts):
        return None
    first = date.min
    for part in (line, *section.parents(line)):
        if not part.anchor:
            continue
        found = anchor_of(part, facts)
        if found is None:
            return None
        if part.after is not None:
            first = max(first, part.after.turns_on(found[1]))
    return first


def next_line(section: Section, facts: Facts, as_of: date) -> tuple[date, Line] | None:
    """Return the next line of the section that time alone will bring, with its day; None when nothing will change."""
    return min(_arrivals(section, facts, as_of), key=lambda found: found[0], default=None)


def coming(
    section: Section, facts: Facts, as_of: date, colours: Collection[Colour], line: Line | None = None
) -> tuple[date, Line] | None:
    """Return the first line of one of `colours` that time alone will bring after `as_of`, with its day; None when it
    brings none. With `line`, only what takes the place of that line or is a part of it.
    """
    found = sorted(_arrivals(section, facts, as_of), key=lambda each: each[0])
    for day, arriving in found:
        is_meant = arriving.colour in colours and (line is None or _follows(section, line, arriving))
        if is_meant and arriving.code in _codes(section, facts, day):
            return day, arriving
    return None


def explain(
    line: Line,
    facts: Facts,
    as_of: date,
    section: Section | None = None,
    say_date: Callable[[date, date], str] | None = None,
) -> str:
    """Return why an enrollment stands on the line, in a sentence with its dates.

    With the section, what time will bring next for this line follows: "No case note for 32 days, since Oct 21. Turns
    red on Nov 26." `say_date(day, as_of)` writes a date; by default `short_date`.
    """
    say = say_date or short_date
    sentence = _sentence(line, facts, as_of, say)
    found = _arrivals(section, facts, as_of) if section else []
    first = min(
        (each for each in found if _follows(section, line, each[1])), key=lambda each: each[0], default=None
    )
    if first and first[1].arrival:
        sentence = f"{sentence} {first[1].arrival.format(date=say(first[0], as_of))}"
    return sentence.strip()


def short_date(day: date, as_of: date) -> str:
    """Write a date as staff read it, "Oct 21", with the year when it is not the year of `as_of`."""
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    text = f"{months[day.month - 1]} {day.day}"
    return text if day.year == as_of.year else f"{text}, {day.year}"


def _codes(section: Section, facts: Facts, as_of: date) -> tuple[str, ...]:
    coded = next((line.code for line in section.decision if _on(section, line, facts, as_of)), None)
    flags = tuple(line.code for line in section.flags if _on(section, line, facts, as_of))
    return ((coded,) if coded else ()) + flags


def _on(section: Section, line: Line, facts: Facts, as_of: date) -> bool:
    day = turns_on(section, line, facts)
    return day is not None and day <= as_of


def _arrivals(section: Section, facts: Facts, as_of: date) -> list[tuple[date, Line]]:
    """Return (day, line) for lines yet to hold that change the answer: flags, and coded lines that will win."""
    rivals: list[Line] = []
    for line in section.decision:
        if _on(section, line, facts, as_of):
            break
        rivals.append(line)
    found = []
    for line in (*rivals, *section.flags):
        day = turns_on(section, line, facts)
        if day is not None and day > as_of:
            found.append((day, line))
    return found


def _follows(section: Section, line: Line, coming: Line) -> bool:
    """Whether a line that time will bring takes the place of `line`, or is a part of it: others are no news of it."""
    rivals = line in section.coded and coming in section.coded
    return rivals or line in section.parents(coming)


def _sentence(line: Line, facts: Facts, as_of: date, say: Callable[[date, date], str]) -> str:
    if not line.sentences:
        return ""
    found = anchor_of(line, facts)
    if found is None:
        return line.sentences[0] if not line.anchor else ""
    name, day = found
    days = (as_of - day).days
    template = line.sentences[min(line.anchor.index(name), len(line.sentences) - 1)]
    ago = {0: "today", 1: "yesterday"}.get(days, f"{days} days ago")
    return template.format(days=days, since=say(day, as_of), ago=ago)
