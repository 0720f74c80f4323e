"""The dashboard of Illinois Works. No source has one, so titles and labels are ours; each line names its rule (ADR
15)."""

from casework.core.types import Colour
from programs.illinois_works.section_completion import COMPLETION, TRANSITION
from programs.illinois_works.section_goals import GOALS
from programs.illinois_works.section_training import TRAINING
from programs.shared.section_agreement import agreement_to_plan
from programs.shared.section_attendance import attendance
from programs.shared.section_follow_up import follow_up
from programs.types import Section

SECTIONS: tuple[Section, ...] = (
    attendance("IW", 1),
    TRAINING,
    GOALS,
    agreement_to_plan("IW", 4, Colour.WHITE),
    COMPLETION,
    TRANSITION,
    follow_up("IW", 7),
)
