"""The dashboard of Apprenticeship Illinois. No source has one, so titles and labels are ours; each line names its rule
(ADR 15)."""

from programs.apprenticeship_illinois.section_exit import EXIT
from programs.apprenticeship_illinois.section_outcomes import CREDENTIALS, SKILL_GAINS
from programs.apprenticeship_illinois.section_services import SERVICES
from programs.shared.section_follow_up import follow_up
from programs.shared.section_participation import participation
from programs.shared.section_placements import placements
from programs.types import Section

SECTIONS: tuple[Section, ...] = (
    SERVICES,
    SKILL_GAINS,
    CREDENTIALS,
    participation("AI", 4),
    EXIT,
    follow_up("AI", 6),
    placements("AI", 7),
)
