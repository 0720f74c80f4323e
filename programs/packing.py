"""Packs the lines an enrollment stands on into one integer, and folds counts of such integers into counts of lines.

Every section has its slots whether or not it is live, so the layout does not move when a section goes live. A coded
slot holds 0 for no line and n for its n-th line; a flag slot holds one bit for each line.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from casework.core.types import Colour
from programs.lines import Section
from programs.types import ProgramSpec


@dataclass(frozen=True)
class Slot:
    """Where the answer of one section lies: `vec >> shift & (2**width - 1)`. `lines` in code or bit order."""

    section: str
    shift: int
    width: int
    lines: tuple[str, ...]
    coded: bool

    @property
    def mask(self) -> int:
        """The slot's bits at the right-hand end."""
        return (1 << self.width) - 1

    def read(self, vec: int) -> tuple[str, ...]:
        """Return the lines this slot of the vector names; ValueError when the value is not one we write."""
        value = vec >> self.shift & self.mask
        if not self.coded:
            return tuple(line for bit, line in enumerate(self.lines) if value >> bit & 1)
        if value > len(self.lines):
            raise ValueError(f"section {self.section} has no code {value}")
        return (self.lines[value - 1],) if value else ()

    def code(self, line: str) -> int:
        """Return the unshifted value of a line: its code in a coded slot, its bit in a flag slot."""
        place = self.lines.index(line)
        return place + 1 if self.coded else 1 << place


@dataclass(frozen=True)
class Layout:
    """The slots of a program, lowest bits first, and how many bits they take together."""

    slots: tuple[Slot, ...]
    bits: int

    def of(self, section: str) -> tuple[Slot, ...]:
        """Return the slots of a section: the coded one first, then the flags."""
        return tuple(slot for slot in self.slots if slot.section == section)

    def span(self, section: str) -> tuple[int, int]:
        """Return (shift, width) of everything the section holds; KeyError for an unknown section."""
        slots = self.of(section)
        if not slots:
            raise KeyError(section)
        return slots[0].shift, sum(slot.width for slot in slots)

    def value(self, section: str, vec: int) -> int:
        """Return the section's own number inside a vector."""
        shift, width = self.span(section)
        return vec >> shift & (1 << width) - 1


@cache
def layout(spec: ProgramSpec) -> Layout:
    """Return where each section of the program lies in the vector."""
    slots: list[Slot] = []
    shift = 0
    for section in spec.sections:
        for lines, coded in ((section.coded, True), (section.flags, False)):
            if lines:
                width = len(lines).bit_length() if coded else len(lines)
                slots.append(Slot(section.code, shift, width, tuple(line.code for line in lines), coded))
                shift += width
    return Layout(tuple(slots), shift)


def pack(spec: ProgramSpec, lines: Iterable[str]) -> int:
    """Return the vector of these line codes, given as most specific lines; ValueError for two codes of one slot."""
    vec = 0
    wanted = set(lines)
    for slot in layout(spec).slots:
        found = [line for line in slot.lines if line in wanted]
        wanted -= set(found)
        if slot.coded and len(found) > 1:
            raise ValueError(f"lines {found} of section {slot.section} exclude each other")
        for line in found:
            vec |= slot.code(line) << slot.shift
    if wanted:
        raise ValueError(f"{spec.code} has no lines {sorted(wanted)}")
    return vec


def unpack(spec: ProgramSpec, vec: int) -> tuple[str, ...]:
    """Return the most specific line codes of a vector, in the order shown. Parents are implied (`lines_on`)."""
    return tuple(line for slot in layout(spec).slots for line in slot.read(vec))


def lines_on(spec: ProgramSpec, vec: int) -> frozenset[str]:
    """Return every line a vector stands on, parents included: exactly the lines whose lists show the enrollment."""
    shown = (_shown(spec, code, vec >> shift & mask) for code, shift, mask in _places(spec))
    return frozenset(line for lines in shown for line in lines)


@cache
def _places(spec: ProgramSpec) -> tuple[tuple[str, int, int], ...]:
    """(code, shift, mask) of every section that has lines, and so bits in the vector."""
    spans = ((section.code, *layout(spec).span(section.code)) for section in spec.sections if section.lines)
    return tuple((code, shift, (1 << width) - 1) for code, shift, width in spans)


@cache
def _shown(spec: ProgramSpec, code: str, value: int) -> tuple[str, ...]:
    """The lines of one section that a value of its bits stands on, parents included. A section has few values,
    however many vectors there are."""
    section = spec.section(code)
    shift, _width = layout(spec).span(code)
    found = [line for slot in layout(spec).of(code) for line in slot.read(value << shift)]
    return tuple(
        dict.fromkeys(
            line
            for each in found
            for line in (each, *(parent.code for parent in section.parents(section.line(each))))
        )
    )


@dataclass(frozen=True)
class Counts:
    """Counts of enrollments: `lines` by line code, `totals` by section code (each person once)."""

    lines: Mapping[str, int]
    totals: Mapping[str, int]


def fold(spec: ProgramSpec, counts: Mapping[int, int]) -> Counts:
    """Fold counts by vector into counts by line and totals by section. Every line and section has an entry."""
    lines = {line.code: 0 for section in spec.sections for line in section.lines}
    totals = {section.code: 0 for section in spec.sections}
    for section, shift, mask in _places(spec):
        by_value: dict[int, int] = {}
        for vec, count in counts.items():
            value = vec >> shift & mask
            by_value[value] = by_value.get(value, 0) + count
        for value, count in by_value.items():
            shown = _shown(spec, section, value)
            for code in shown:
                lines[code] += count
            if shown:
                totals[section] += count
    return Counts(lines, totals)


def percent(part: int, whole: int) -> int | None:
    """Return part of whole in whole percent, rounded half up; None when the whole is 0 (domain.md 2.3)."""
    return (200 * part + whole) // (2 * whole) if whole else None


@dataclass(frozen=True)
class Figures:
    """What a dashboard row prints: count, percent of the section's total, and its pass or loss rate if it has one."""

    count: int
    percent: int | None
    pass_rate: int | None
    loss_rate: int | None


def figures(section: Section, counts: Counts) -> dict[str, Figures]:
    """Return the figures of each line of a section (002:35, 002:41-46).

    The rates compare a green line with green and grey together, and a grey line likewise. White, yellow and red
    lines have neither; nor do parts enter the sum, since the line they are part of already counts. Where people may
    stand on several lines at once there is no such sum, so an overlapping section has no rates.
    """
    ended = sum(
        counts.lines[line.code] for line in section.counted if line.colour in (Colour.GREEN, Colour.GREY)
    )
    total = counts.totals[section.code]
    found = {}
    for line in section.lines:
        count = counts.lines[line.code]
        rate = percent(count, ended) if section.exclusive else None
        found[line.code] = Figures(
            count=count,
            percent=percent(count, total),
            pass_rate=rate if line.colour is Colour.GREEN else None,
            loss_rate=rate if line.colour is Colour.GREY else None,
        )
    return found
