"""Follow-up in the year after the exit (R39, C35)."""

from django.db.models import Q

from casework.core.types import Colour, Period
from programs.lines import Section
from programs.periods import DaysBefore
from programs.shared.lines import RED_ON, YELLOW_ON, line_of

_NOTE = ("Contact the customer, and write a case note of the task Follow-up.", "add_case_note")


def follow_up(prefix: str, number: int) -> Section:
    """Return the section for a program with a schedule of follow-ups; `prefix` begins the ids of its rules."""
    return Section(
        code="follow_up",
        number=number,
        title="Follow-Up After Exit",
        cohort=Q(status="exited"),
        source="domain.md R39",
        decide=("follow_up_overdue", "follow_up_near", "follow_up_later", "follow_up_done"),
        lines=(
            line_of(
                prefix,
                "FU-30",
                "domain.md R39",
                code="follow_up_near",
                label="Follow-Up is Due Within 30 Days",
                colour=Colour.YELLOW,
                says="No contact has met the follow-up of this quarter after the exit, and it ends within 30 days.",
                do=_NOTE,
                anchor=("exit_follow_up_on",),
                after=DaysBefore(30),
                sentences=("The follow-up that is next has to be done by {since}.",),
                arrival=YELLOW_ON,
            ),
            line_of(
                prefix,
                "FU-0",
                "domain.md R39",
                code="follow_up_overdue",
                label="Follow-Up is Overdue",
                colour=Colour.RED,
                do=_NOTE,
                anchor=("exit_follow_up_on",),
                after=Period(days=1),
                part_of="follow_up_near",
                sentences=("No contact met the follow-up that was due by {since}.",),
                arrival=RED_ON,
            ),
            line_of(
                prefix,
                "FU-1",
                "domain.md R39",
                code="follow_up_later",
                label="Next Follow-Up in More Than 30 Days",
                colour=Colour.WHITE,
                says="The next follow-up that no contact has met ends in more than 30 days.",
                anchor=("exit_follow_up_on",),
                sentences=("The next follow-up has to be done by {since}.",),
            ),
            line_of(
                prefix,
                "FU-2",
                "domain.md C35",
                code="follow_up_done",
                label="Follow-Up is Complete",
                colour=Colour.GREEN,
                says="A contact met each follow-up of the year after the exit, or follow-up was ended with a reason.",
                when=Q(exit_follow_up_on=None),
                sentences=("Nothing is due after the exit.",),
            ),
        ),
    )
