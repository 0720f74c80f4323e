"""What needs attention about one person: the red and yellow lines they stand on, why, and the act that clears each."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.urls import NoReverseMatch, reverse

from casework.cases.models import Enrollment
from casework.cases.queries.attention import PAGE_OF_ACT
from casework.core.types import Colour
from casework.core.words import short_date
from programs.facts import Facts
from programs.lines import ACTS, ENROLLMENT_FIELDS, Line, Section
from programs.registry import get_program
from programs.standing import anchor_of, coming, explain, stand, turns_on, unpack
from programs.types import ProgramSpec

LOUD = {Colour.RED: 0, Colour.YELLOW: 1}
ACT_PAGES = PAGE_OF_ACT | {"confirm_progress": "careerplan:confirm_progress"}
"""An act of `programs.lines.ACTS` to the URL name that takes an enrollment's public id."""


@dataclass(frozen=True)
class Need:
    """A line that asks for something: the line, the sentence with its dates, and the first act that has a page.

    `since` is the first day on which the line held, `date.min` for a line without a date; `red_on` the day it turned
    red or on which time alone will turn it red, `date.max` for never, today for what is red without a date.
    """

    line: Line
    section: Section
    sentence: str
    act: str
    act_label: str
    act_url: str
    since: date = date.min
    red_on: date = date.max


def needs_of(enrollment: Enrollment, as_of: date) -> list[Need]:
    """Return what an enrollment needs on `as_of`, red before yellow; of a line and its part the part alone, which says
    more. Reads the standing that came with it; one without standing is worked out from its facts. No query when
    `standing` is joined.
    """
    spec = get_program(enrollment.program)
    facts = {name: getattr(enrollment, name) for name in ENROLLMENT_FIELDS}
    standing = getattr(enrollment, "standing", None)
    found = []
    for section, line in loud_lines(spec, standing.vec if standing else stand(spec, facts, as_of).vec):
        said = explain(line, facts, as_of, section, lambda day, _as_of: short_date(day))
        days = _days_of(section, line, facts, as_of)
        found.append(Need(line, section, said, *_act_of(line, section, enrollment), *days))
    return sorted(found, key=lambda need: LOUD[need.line.colour])


@lru_cache(maxsize=20_000)
def loud_lines(spec: ProgramSpec, vec: int) -> tuple[tuple[Section, Line], ...]:
    """Return the lines that ask for something among those a vector stands on, of a line and its part the part alone."""
    stands = [(spec.section_of(code), spec.section_of(code).line(code)) for code in unpack(spec, vec)]
    covered = {parent for section, line in stands for parent in section.parents(line)}
    return tuple((section, line) for section, line in stands if line.colour in LOUD and line not in covered)


def _days_of(section: Section, line: Line, facts: Facts, as_of: date) -> tuple[date, date]:
    """The first day of the line, and the day it turned or will turn red. A line without a period holds since the day
    it counts from."""
    since = turns_on(section, line, facts) or date.min
    if since == date.min and (anchor := anchor_of(line, facts)):
        since = anchor[1]
    if line.colour is Colour.RED:
        return since, as_of if since == date.min else since
    red = coming(section, facts, as_of, (Colour.RED,), line)
    return since, red[0] if red else date.max


def act_url(act: str, enrollment: Enrollment) -> str:
    """Return the address of the page where an act is done for an enrollment, "" when there is none."""
    try:
        return reverse(ACT_PAGES[act], args=[enrollment.public_id])
    except (KeyError, NoReverseMatch):
        return ""


def _act_of(line: Line, section: Section, enrollment: Enrollment) -> tuple[str, str, str]:
    """The act that clears the line: the first of its next steps that writes something, else the first that opens. A
    line without steps is cleared by what the line it turns into asks for."""
    acts = line.acts or [act for part in section.lines if part.part_of == line.code for act in part.acts]
    acts = sorted(acts, key=lambda act: act == "open_customer")
    for act in acts:
        if url := act_url(act, enrollment):
            return act, ACTS[act], url
    return "", "", ""
