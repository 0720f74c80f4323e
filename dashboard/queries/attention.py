"""What needs attention about one person: the red and yellow lines they stand on, why, and the act that clears each."""

from dataclasses import dataclass
from datetime import date

from django.urls import NoReverseMatch, reverse

from casework.cases.models import Enrollment
from casework.core.types import Colour
from casework.core.words import short_date
from programs.lines import ACTS, ENROLLMENT_FIELDS, Line, Section
from programs.registry import get_program
from programs.standing import explain, stand, unpack

LOUD = {Colour.RED: 0, Colour.YELLOW: 1}
ACT_PAGES = {
    "add_case_note": "cases:add_case_note",
    "confirm_progress": "careerplan:confirm_progress",
    "book_appointment": "intake:book_appointment",
    "add_step": "careerplan:choose_service",
    "update_step": "careerplan:list_services",
    "review_suitability": "intake:review_suitability",
    "sync_iwds": "exchange:show_iwds",
    "manage_requests": "exchange:show_iwds",
    "open_customer": "careerplan:show_overview",
}
"""An act of `programs.lines.ACTS` to the URL name that takes an enrollment's public id."""


@dataclass(frozen=True)
class Need:
    """A line that asks for something: the line, the sentence with its dates, and the first act that has a page."""

    line: Line
    section: Section
    sentence: str
    act: str
    act_label: str
    act_url: str


def needs_of(enrollment: Enrollment, as_of: date) -> list[Need]:
    """Return what an enrollment needs on `as_of`, red before yellow; of a line and its part the part alone, which says
    more. Reads the standing that came with it; one without standing is worked out from its facts. No query when
    `standing` is joined.
    """
    spec = get_program(enrollment.program)
    facts = {name: getattr(enrollment, name) for name in ENROLLMENT_FIELDS}
    standing = getattr(enrollment, "standing", None)
    codes = unpack(spec, standing.vec) if standing else unpack(spec, stand(spec, facts, as_of).vec)
    stands = [(spec.section_of(code), spec.section_of(code).line(code)) for code in codes]
    covered = {parent for section, line in stands for parent in section.parents(line)}
    found = []
    for section, line in stands:
        if line.colour in LOUD and line not in covered:
            said = explain(line, facts, as_of, section, lambda day, _as_of: short_date(day))
            found.append(Need(line, section, said, *_act_of(line, section, enrollment)))
    return sorted(found, key=lambda need: LOUD[need.line.colour])


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
