"""Attendance: class days missed without good cause (R41), and weeks that nobody verified (R25)."""

from django.db.models import Q

from casework.core.types import Colour, Period
from programs.lines import Section
from programs.shared.lines import ENROLLED, YELLOW_ON, line_of


def attendance(prefix: str, number: int) -> Section:
    """Return the section for a program that flags missed class days; `prefix` begins the ids of its rules."""
    return Section(
        code="attendance",
        number=number,
        title="Attendance",
        note="NOTE: The last line is counted apart and is not part of the total.",
        cohort=ENROLLED,
        source="domain.md R41",
        decide=("absences_past", "absences_review", "absences_none"),
        lines=(
            line_of(
                prefix,
                "AT-3",
                "domain.md R41",
                code="absences_review",
                label="Missed 3 Class Days Within 30 Days Without Good Cause",
                colour=Colour.YELLOW,
                says="At least 3 class days within 30 days are marked absent. Review what gets in the way; nobody is "
                "removed by this flag.",
                do=("Find out what gets in the way, and write a case note.", "add_case_note"),
                anchor=("absences_clear_on",),
                sentences=("Three class days were missed within 30 days. Counts until {since}.",),
            ),
            line_of(
                prefix,
                "AT-4",
                "domain.md R41",
                code="absences_past",
                label="Absences Were to be Reviewed Earlier",
                colour=Colour.WHITE,
                says="3 class days were missed within 30 days, and too few of them lie in the past 30 days now.",
                anchor=("absences_clear_on",),
                after=Period(days=0),
                sentences=("Since {since} fewer than three missed class days lie in the past 30 days.",),
                arrival="Falls away on {date} if no other day is missed.",
            ),
            line_of(
                prefix,
                "AT-0",
                "domain.md R41",
                code="absences_none",
                label="Fewer Than 3 Class Days Missed Within 30 Days",
                colour=Colour.WHITE,
                says="At no time were 3 class days missed within 30 days without good cause.",
                when=Q(absences_clear_on=None),
                sentences=("No absences to review.",),
            ),
            line_of(
                prefix,
                "AT-7",
                "domain.md R25",
                code="attendance_unverified",
                label="Attendance Not Verified for More Than 7 Days",
                colour=Colour.YELLOW,
                says="Attendance was entered, its week is over, and nobody has verified it.",
                do=("Check the week and verify it.", "verify_attendance"),
                flag=True,
                anchor=("attendance_waits_since",),
                after=Period(days=8),
                sentences=("Attendance of {since} is not verified.",),
                arrival=YELLOW_ON,
            ),
        ),
    )
