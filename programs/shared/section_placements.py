"""Placements: follow-ups at 30, 60, 90, 180 and 270 days (R13), and subsidized days near their limit (R14-R16)."""

from casework.core.types import Colour, Period
from programs.lines import Section
from programs.periods import DaysBefore
from programs.shared.lines import HERE_OR_LEFT, RED_ON, YELLOW_ON, line_of


def placements(prefix: str, number: int) -> Section:
    """Return the section for a program with placements at worksites; `prefix` begins the ids of its rules."""
    return Section(
        code="placements",
        number=number,
        title="Worksite Placements",
        cohort=HERE_OR_LEFT,
        exclusive=False,
        total_label="Unduplicated Customer Total",
        source="domain.md R13",
        lines=(
            line_of(
                prefix,
                "PF-0",
                "domain.md R13",
                code="follow_up_coming",
                label="Placement Follow-Up is Scheduled",
                colour=Colour.WHITE,
                says="A follow-up at 30, 60, 90, 180 or 270 days after the start of a placement is not verified.",
                anchor=("placement_follow_up_on",),
                sentences=("The next follow-up of a placement is due on {since}.",),
            ),
            line_of(
                prefix,
                "PF-1",
                "domain.md R13",
                code="follow_up_due",
                label="Placement Follow-Up is Due",
                colour=Colour.YELLOW,
                says="The follow-up may be done from its due date on: 30, 60, 90, 180 and 270 days after the start.",
                do=(
                    "Ask whether the customer still works there, and verify the follow-up.",
                    "verify_follow_up",
                ),
                anchor=("placement_follow_up_on",),
                after=Period(days=0),
                part_of="follow_up_coming",
                sentences=("A follow-up of a placement is due since {since}.",),
                arrival=YELLOW_ON,
            ),
            line_of(
                prefix,
                "SD-30",
                "domain.md R14, R15, R16",
                code="subsidy_near",
                label="Subsidized Days Run Out Within 30 Days",
                colour=Colour.YELLOW,
                says="If the open placements go on daily, a limit on subsidized days is reached within 30 days.",
                do=("Look at the ledger, and plan the end of the subsidy with the employer.", "show_subsidy"),
                anchor=("subsidy_ends_on",),
                after=DaysBefore(30),
                sentences=("The last day that may be subsidized is {since}.",),
                arrival=YELLOW_ON,
            ),
            line_of(
                prefix,
                "SD-0",
                "domain.md R15, R16",
                code="subsidy_over",
                label="Subsidized Days are Used Up",
                colour=Colour.RED,
                do=("End the subsidy, or ask a program manager for more days.", "show_subsidy"),
                anchor=("subsidy_ends_on",),
                after=Period(days=1),
                part_of="subsidy_near",
                sentences=("The last day that could be subsidized was {since}.",),
                arrival=RED_ON,
            ),
        ),
    )
