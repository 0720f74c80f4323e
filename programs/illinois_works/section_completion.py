"""Sections 5 and 6, how the program was completed, and what came after it (003:79; domain.md 3)."""

from django.db.models import Q

from casework.core.types import Colour
from programs.lines import Line
from programs.shared.lines import HERE_OR_LEFT, line_of
from programs.types import Section


def _ended(number: int, status: str, label: str, colour: Colour, words: str) -> Line:
    return line_of(
        "IW",
        f"PC-{number}",
        "002:111-123; domain.md 3",
        code=f"completed_{status}",
        label=label,
        colour=colour,
        says=f"The program completion status is {words}.",
        when=Q(completion_status=status),
        anchor=("completed_on",),
        sentences=(f"{words} on {{since}}.",),
    )


COMPLETION = Section(
    code="completion",
    number=5,
    title="Program Completion",
    cohort=HERE_OR_LEFT,
    source="domain.md 3",
    lines=(
        line_of(
            "IW",
            "PC-0",
            "domain.md 3",
            code="not_complete",
            label="Participants Who Have Not Completed the Program",
            colour=Colour.WHITE,
            says="The program completion status is Not Complete.",
            when=Q(completion_status="not_complete"),
            sentences=("The program completion status is Not Complete.",),
        ),
        _ended(1, "successful", "Successful Completion", Colour.GREEN, "Successful Completion"),
        _ended(2, "unsuccessful", "Unsuccessful Completion", Colour.GREY, "Unsuccessful Completion"),
        _ended(3, "withdrew", "Left Program Before Completion", Colour.GREY, "Left before completion"),
    ),
)

TRANSITION = Section(
    code="transition",
    number=6,
    title="Transition After Completion",
    note="NOTE: Only participants who completed the program successfully appear in this section.",
    cohort=HERE_OR_LEFT & Q(completion_status="successful"),
    source="domain.md 7; 003:79; domain.md 3",
    lines=(
        line_of(
            "IW",
            "TR-0",
            "003:79",
            code="no_transition",
            label="No Apprenticeship or Job Entered",
            colour=Colour.YELLOW,
            says="The program is complete, and no registered apprenticeship or other job is recorded.",
            do=("Help with the transition, and record the apprenticeship or job.", "add_outcome"),
            when=Q(employed_on=None),
            anchor=("completed_on",),
            sentences=("Completed on {since}, and no apprenticeship or job is recorded.",),
        ),
        line_of(
            "IW",
            "TR-1",
            "003:79",
            code="transition_made",
            label="Entered an Apprenticeship or a Job",
            colour=Colour.GREEN,
            says="The program is complete, and a registered apprenticeship or another job is recorded.",
            anchor=("employed_on",),
            sentences=("The first job or apprenticeship began on {since}.",),
        ),
    ),
)
