"""Section 5, Case Note Update (002:89-96; R9, R10). Live."""

from django.db.models import Q

from casework.core.types import Colour, Period
from programs.types import Line, NextStep, Section
from programs.youth_apprenticeship.rules import CASE_NOTE_TOOL, IN_PROGRAM, REQUIRED_OF, rule

_SINCE_NOTE = ("last_staff_note_on", "recommended_on", "enrolled_on")
_NO_NOTE = (
    "No case note for {days} days, since {since}.",
    "No case note yet: {days} days since the recommendation on {since}.",
    "No case note yet: {days} days since enrollment on {since}.",
)
_ADD_NOTE = NextStep(
    text=(
        "Go to the customer’s Progress or Case Note page to add a Case Note documenting communication or another "
        "meaningful activity/outcome associated with the customer."
    ),
    act="add_case_note",
)

CASE_NOTES = Section(
    code="case_notes",
    number=5,
    title="Case Note Update",
    cohort=IN_PROGRAM,
    decide=("note_not_required", "note_35", "note_30", "note_current"),
    source="002:89",
    lines=(
        Line(
            code="note_30",
            label="Add Case Note – 30 Days Since Case Note Entry",
            colour=Colour.YELLOW,
            information=(*REQUIRED_OF, "A Case Note has NOT been entered in more than 30 days."),
            rule=rule("YA-CN-30", "domain.md R9"),
            when=Q(),
            anchor=_SINCE_NOTE,
            after=Period(days=31),
            next_steps=(_ADD_NOTE,),
            links=(CASE_NOTE_TOOL,),
            sentences=_NO_NOTE,
            arrival="Turns yellow on {date}.",
            source="002:90",
        ),
        Line(
            code="note_35",
            label="Add Case Note – 35 Days Since Case Note Entry",
            colour=Colour.RED,
            information=(),
            rule=rule("YA-CN-35", "domain.md R9"),
            when=Q(),
            anchor=_SINCE_NOTE,
            after=Period(days=36),
            part_of="note_30",
            next_steps=(_ADD_NOTE,),
            links=(CASE_NOTE_TOOL,),
            sentences=_NO_NOTE,
            arrival="Turns red on {date}.",
            source="002:94",
        ),
        Line(
            code="note_current",
            label="Case Notes Added Within Past 30 Days",
            colour=Colour.GREEN,
            information=(*REQUIRED_OF, "A Case Note has been entered in the past 30 days."),
            rule=rule("YA-CN-0", "domain.md R9"),
            when=Q(),
            anchor=_SINCE_NOTE,
            sentences=(
                "Last case note {ago}, on {since}.",
                "No case note yet; recommended {ago}, on {since}.",
                "No case note yet; enrolled {ago}, on {since}.",
            ),
            arrival="Turns green on {date}.",
            source="002:95",
        ),
        Line(
            code="note_not_required",
            label="Case Note Entry No Longer Required",
            colour=Colour.WHITE,
            information=(
                "Case Note entry is no longer required for customers who:",
                "Are exiters who have been exited from IWDS for more than one year.",
            ),
            rule=rule("YA-CN-EXIT", "domain.md R10"),
            when=Q(iwds_status="exited"),
            anchor=("iwds_exited_on",),
            after=Period(years=1),
            sentences=("Exited from IWDS on {since}, more than one year ago.",),
            arrival="No longer required from {date}.",
            source="002:96",
        ),
    ),
)
