"""The dashboard of ISETS. No source has one, so titles and labels are ours; each line names its rule (ADR 15)."""

from casework.core.types import Colour
from programs.isets.section_employment import EMPLOYMENT
from programs.isets.section_record import RECORD_UPDATE
from programs.isets.section_redetermination import REDETERMINATION
from programs.isets.section_referral import REFERRAL
from programs.shared.section_agreement import agreement_to_plan
from programs.shared.section_attendance import attendance
from programs.shared.section_participation import participation
from programs.shared.section_placements import placements
from programs.types import Section

SECTIONS: tuple[Section, ...] = (
    REFERRAL,
    agreement_to_plan("IS", 2, Colour.YELLOW),
    RECORD_UPDATE,
    attendance("IS", 4),
    REDETERMINATION,
    participation("IS", 6),
    placements("IS", 7),
    EMPLOYMENT,
)
