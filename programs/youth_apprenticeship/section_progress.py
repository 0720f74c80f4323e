"""Section 4, Progress page update (002:84-88; R8, R10). Live."""

from django.db.models import Q

from casework.core.types import Colour, Period
from programs.types import Line, NextStep, Section
from programs.youth_apprenticeship.rules import (
    BASED_ON_APPLICATION,
    DOCUMENT_PLANS,
    IN_PROGRAM,
    REQUIRED_OF,
    rule,
)

_SINCE_CONFIRMED = ("progress_confirmed_on", "recommended_on", "enrolled_on")
_NOT_CONFIRMED = (
    "Progress not confirmed for {days} days, since {since}.",
    "Progress never confirmed: {days} days since the recommendation on {since}.",
    "Progress never confirmed: {days} days since enrollment on {since}.",
)

PROGRESS = Section(
    code="progress",
    number=4,
    title="Progress page update",
    cohort=IN_PROGRAM,
    decide=("progress_not_required", "progress_late", "progress_due", "progress_current"),
    source="002:84",
    lines=(
        Line(
            code="progress_due",
            label="Progress Update Due",
            colour=Colour.YELLOW,
            information=(
                BASED_ON_APPLICATION,
                *REQUIRED_OF,
                "Their Progress page has NOT been updated in more than 30 days.",
            ),
            rule=rule("YA-PR-30", "domain.md R8"),
            when=Q(),
            anchor=_SINCE_CONFIRMED,
            after=Period(days=31),
            next_steps=(
                NextStep(text="Review their information and make updates as needed.", act="confirm_progress"),
            ),
            links=(DOCUMENT_PLANS,),
            sentences=_NOT_CONFIRMED,
            arrival="Turns yellow on {date}.",
            source="002:85",
        ),
        Line(
            code="progress_late",
            label="Progress Not Updated Within 5 days",
            colour=Colour.RED,
            information=(),
            rule=rule("YA-PR-35", "domain.md R8"),
            when=Q(),
            anchor=_SINCE_CONFIRMED,
            after=Period(days=36),
            part_of="progress_due",
            next_steps=(
                NextStep(text="Go to the customer’s Progress page.", act="open_customer"),
                NextStep(text="Review their information and make updates as needed."),
                NextStep(
                    text="Check the box to confirm the information is current and accurate.",
                    act="confirm_progress",
                ),
            ),
            links=(DOCUMENT_PLANS,),
            sentences=_NOT_CONFIRMED,
            arrival="Turns red on {date}.",
            source="002:86",
        ),
        Line(
            code="progress_current",
            label="Progress Is Current",
            colour=Colour.GREEN,
            information=(
                BASED_ON_APPLICATION,
                *REQUIRED_OF,
                "Their Progress page has been updated within the last 30 days.",
            ),
            rule=rule("YA-PR-0", "domain.md R8"),
            when=Q(),
            anchor=_SINCE_CONFIRMED,
            sentences=(
                "Progress confirmed {ago}, on {since}.",
                "Progress never confirmed; recommended {ago}, on {since}.",
                "Progress never confirmed; enrolled {ago}, on {since}.",
            ),
            arrival="Turns green on {date}.",
            source="002:87",
        ),
        Line(
            code="progress_not_required",
            label="Progress Update Is Not Required",
            colour=Colour.WHITE,
            information=(
                "Progress page updates are not required for customers who:",
                "Are exiters who have been exited from IWDS for more than one year.",
            ),
            rule=rule("YA-PR-EXIT", "domain.md R10"),
            when=Q(iwds_status="exited"),
            anchor=("iwds_exited_on",),
            after=Period(years=1),
            sentences=("Exited from IWDS on {since}, more than one year ago.",),
            arrival="No longer required from {date}.",
            source="002:88",
        ),
    ),
)
