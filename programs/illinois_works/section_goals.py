"""Section 3, goals that are off track (003:90)."""

from django.db.models import Q

from casework.core.types import Colour
from programs.shared.lines import ENROLLED, line_of
from programs.types import Section

GOALS = Section(
    code="goals",
    number=3,
    title="Goals",
    cohort=ENROLLED,
    source="domain.md 7; 003:88",
    lines=(
        line_of(
            "IW",
            "GO-0",
            "003:90",
            code="goal_off_track",
            label="A Goal is Off Track",
            colour=Colour.YELLOW,
            says="At least one goal of the plan has the status Off Track: the participant needs help to reach it.",
            do=("Talk with the participant, and update the goal.", "update_goal"),
            anchor=("off_track_since",),
            sentences=("A goal is off track since {since}.",),
        ),
        line_of(
            "IW",
            "GO-1",
            "003:89",
            code="goals_on_track",
            label="No Goal is Off Track",
            colour=Colour.GREEN,
            says="No goal of the plan has the status Off Track.",
            when=Q(off_track_since=None),
            sentences=("No goal is off track.",),
        ),
    ),
)
