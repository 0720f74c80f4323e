"""Section 3, record update (R30)."""

from casework.core.types import Colour, Period
from programs.shared.lines import ENROLLED, YELLOW_ON, line_of
from programs.types import Section

_TOUCHED = ("last_touched_on", "enrolled_on")

RECORD_UPDATE = Section(
    code="record_update",
    number=3,
    title="Record Update",
    cohort=ENROLLED,
    source="domain.md R30",
    decide=("record_untouched", "record_touched"),
    lines=(
        line_of(
            "IS",
            "RT-14",
            "domain.md R30",
            code="record_untouched",
            label="Record Not Updated Within 14 Days",
            colour=Colour.YELLOW,
            says="Enrolled, and nothing was changed in the record for more than 14 days.",
            do=("Open the customer and bring the record up to date.", "open_customer"),
            anchor=_TOUCHED,
            after=Period(days=15),
            sentences=(
                "No change for {days} days, since {since}.",
                "No change since enrollment {ago}, on {since}.",
            ),
            arrival=YELLOW_ON,
        ),
        line_of(
            "IS",
            "RT-0",
            "domain.md R30",
            code="record_touched",
            label="Record Updated Within the Past 14 Days",
            colour=Colour.GREEN,
            says="Enrolled, and something was changed in the record in the past 14 days.",
            anchor=_TOUCHED,
            sentences=("Last change {ago}, on {since}.", "Enrolled {ago}, on {since}."),
        ),
    ),
)
