"""Section 8, employment and exit (R11; 001:75-80)."""

from django.db.models import Q

from casework.core.types import Colour, Period
from programs.shared.lines import HERE_OR_LEFT, line_of
from programs.types import Section

_LEFT = Q(status="exited")

EMPLOYMENT = Section(
    code="employment",
    number=8,
    title="Employment and Exit",
    note="NOTE: The last two lines are counted apart and are not part of the total.",
    cohort=HERE_OR_LEFT,
    source="domain.md 7; 001:75",
    lines=(
        line_of(
            "IS",
            "EX-0",
            "001:80",
            code="not_exited",
            label="Customers Who Have Not Exited",
            colour=Colour.WHITE,
            says="Enrolled, and no exit ends the enrollment.",
            when=~_LEFT,
            sentences=("Has not exited.",),
        ),
        line_of(
            "IS",
            "EX-1",
            "001:339",
            code="exited_successful",
            label="Exited – Successful Completion",
            colour=Colour.GREEN,
            says="The last exit is a successful completion.",
            when=_LEFT & Q(completion_status="successful"),
            anchor=("exited_on",),
            sentences=("Exited with success on {since}.",),
        ),
        line_of(
            "IS",
            "EX-2",
            "001:337",
            code="exited_unsuccessful",
            label="Exited – Unsuccessful Completion",
            colour=Colour.GREY,
            says="The last exit is an unsuccessful completion.",
            when=_LEFT & Q(completion_status__in=("unsuccessful", "withdrew")),
            anchor=("exited_on",),
            sentences=("Exited without success on {since}.",),
        ),
        line_of(
            "IS",
            "EX-3",
            "001:338",
            code="exited_moved",
            label="Exited – Moved to Another Program",
            colour=Colour.WHITE,
            says="The last exit says that the customer moved to another program.",
            when=_LEFT & Q(completion_status="not_complete"),
            anchor=("exited_on",),
            sentences=("Exited on {since} to another program.",),
        ),
        line_of(
            "IS",
            "EM-0",
            "001:78",
            code="employed",
            label="Gained Employment",
            colour=Colour.GREEN,
            says="At least one job without subsidy is recorded.",
            flag=True,
            anchor=("employed_on",),
            sentences=("The first job began on {since}.",),
        ),
        line_of(
            "IS",
            "EM-90",
            "domain.md R11; 001:79",
            code="retained",
            label="Retained Employment for 90 Days",
            colour=Colour.GREEN,
            says="Jobs without subsidy and without a gap last 90 days or more.",
            flag=True,
            anchor=("retention_on",),
            after=Period(days=0),
            sentences=("90 days of employment were reached on {since}.",),
            arrival="Reaches 90 days of employment on {date}.",
        ),
    ),
)
