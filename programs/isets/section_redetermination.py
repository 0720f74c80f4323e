"""Section 5, redetermination of SNAP (R36)."""

from django.db.models import Q

from casework.core.types import Colour, Period
from programs.lines import Line
from programs.periods import DaysBefore
from programs.shared.lines import ENROLLED, RED_ON, line_of
from programs.types import Section

_REMIND = ("Remind the customer, and sync with IES for the new date.", "sync_ies")


def _within(days: int, from_days: int) -> Line:
    return line_of(
        "IS",
        f"RD-{days}",
        "domain.md R36",
        code=f"redetermination_{days}",
        label=f"Redetermination Within {days} Days",
        colour=Colour.YELLOW,
        says=f"The redetermination date is {from_days} to {days} days ahead.",
        do=_REMIND,
        anchor=("redetermination_on",),
        after=DaysBefore(days),
        sentences=("Redetermination is due on {since}.",),
        arrival=f"Within {days} days from {{date}}.",
    )


REDETERMINATION = Section(
    code="redetermination",
    number=5,
    title="Redetermination",
    cohort=ENROLLED,
    source="domain.md R36",
    decide=(
        "redetermination_past",
        "redetermination_15",
        "redetermination_30",
        "redetermination_60",
        "redetermination_later",
        "redetermination_unknown",
    ),
    lines=(
        line_of(
            "IS",
            "RD-0",
            "domain.md R36",
            code="redetermination_past",
            label="Redetermination Date is Past",
            colour=Colour.RED,
            says="The redetermination date is over, and IES has not given a new one.",
            do=_REMIND,
            anchor=("redetermination_on",),
            after=Period(days=1),
            sentences=("Redetermination was due on {since}.",),
            arrival=RED_ON,
        ),
        _within(15, 0),
        _within(30, 16),
        _within(60, 31),
        line_of(
            "IS",
            "RD-61",
            "domain.md R36",
            code="redetermination_later",
            label="Redetermination in More Than 60 Days",
            colour=Colour.WHITE,
            says="The redetermination date is more than 60 days ahead.",
            anchor=("redetermination_on",),
            sentences=("Redetermination is due on {since}.",),
        ),
        line_of(
            "IS",
            "RD-X",
            "domain.md R36",
            code="redetermination_unknown",
            label="No Redetermination Date",
            colour=Colour.WHITE,
            says="IES has given no date. Court-ordered customers may have none.",
            when=Q(redetermination_on=None),
            sentences=("No redetermination date is known.",),
        ),
    ),
)
