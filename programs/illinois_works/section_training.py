"""Section 2, post-assessment and the credentials that everybody should earn (003:134-138)."""

from django.db.models import Q

from casework.core.types import Colour
from programs.shared.lines import HERE_OR_LEFT, line_of
from programs.types import Section

TRAINING = Section(
    code="training",
    number=2,
    title="Post-Assessment and Required Credentials",
    note="NOTE: The last line is counted apart and is not part of the total.",
    cohort=HERE_OR_LEFT,
    source="domain.md 7; 003:134",
    lines=(
        line_of(
            "IW",
            "RC-0",
            "003:136",
            code="credentials_missing",
            label="Required Credentials are Missing",
            colour=Colour.YELLOW,
            says="At least one of OSHA-10, First-Aid CPR, and the curriculum credential (NCCER or NABTU) is missing.",
            do=("Enter the credentials that were earned.", "add_outcome"),
            when=Q(required_credentials_on=None),
            sentences=("Not all required credentials are entered.",),
        ),
        line_of(
            "IW",
            "RC-1",
            "003:136",
            code="credentials_earned",
            label="All Required Credentials are Entered",
            colour=Colour.GREEN,
            says="OSHA-10, First-Aid CPR, and the curriculum credential (NCCER or NABTU) are entered.",
            anchor=("required_credentials_on",),
            sentences=("The last of the required credentials was attained on {since}.",),
        ),
        line_of(
            "IW",
            "PA-0",
            "003:134",
            code="post_assessment_missing",
            label="Post-Assessment is Missing After Training",
            colour=Colour.YELLOW,
            says="A training service is complete, and it has no score of a training module.",
            do=("Enter the scores of the training modules.", "update_step"),
            flag=True,
            anchor=("post_assessment_waits_since",),
            sentences=("Training was completed on {since}, and no score is entered.",),
        ),
    ),
)
