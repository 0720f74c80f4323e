"""Sections 2 and 3, measurable skill gains of the program year (R17) and credentials (000:68-69)."""

from django.db.models import Q

from casework.core.types import Colour
from programs.periods import NextProgramYear
from programs.shared.lines import ENROLLED, HERE_OR_LEFT, YELLOW_ON, line_of
from programs.types import Section

_GAIN = ("Record the skill gain with its document.", "add_outcome")

SKILL_GAINS = Section(
    code="skill_gains",
    number=2,
    title="Measurable Skill Gain This Program Year",
    note="NOTE: A program year is July 1 to June 30.",
    cohort=ENROLLED,
    source="domain.md 7; 000:110; domain.md R17",
    decide=("gain_earlier", "gain_this_year", "gain_none"),
    lines=(
        line_of(
            "AI",
            "MSG-0",
            "000:68",
            code="gain_none",
            label="No Measurable Skill Gain",
            colour=Colour.YELLOW,
            says="Enrolled, and no measurable skill gain is recorded.",
            do=_GAIN,
            when=Q(skill_gain_on=None),
            anchor=("enrolled_on",),
            sentences=("Enrolled on {since}, and no gain is recorded.",),
        ),
        line_of(
            "AI",
            "MSG-1",
            "domain.md R17",
            code="gain_earlier",
            label="Last Measurable Skill Gain in an Earlier Program Year",
            colour=Colour.YELLOW,
            says="A gain is recorded, and none in the present program year.",
            do=_GAIN,
            anchor=("skill_gain_on",),
            after=NextProgramYear(),
            sentences=("The last gain was on {since}, in an earlier program year.",),
            arrival=YELLOW_ON,
        ),
        line_of(
            "AI",
            "MSG-2",
            "domain.md R17",
            code="gain_this_year",
            label="Measurable Skill Gain This Program Year",
            colour=Colour.GREEN,
            says="A gain is recorded in the present program year.",
            anchor=("skill_gain_on",),
            sentences=("The last gain was on {since}.",),
        ),
    ),
)

CREDENTIALS = Section(
    code="credentials",
    number=3,
    title="Credentials",
    cohort=HERE_OR_LEFT,
    source="domain.md 7; 000:69",
    lines=(
        line_of(
            "AI",
            "CR-0",
            "000:69",
            code="no_credential",
            label="No Credential Entered",
            colour=Colour.WHITE,
            says="No credential is entered.",
            when=Q(credential_on=None),
            sentences=("No credential is entered.",),
        ),
        line_of(
            "AI",
            "CR-1",
            "000:69",
            code="credential_earned",
            label="At Least One Credential Entered",
            colour=Colour.GREEN,
            says="At least one credential is entered.",
            anchor=("credential_on",),
            sentences=("The last credential was attained on {since}.",),
        ),
    ),
)
