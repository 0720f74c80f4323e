"""Section 7, Program Completion Status (002:110-123; C8, C9). Live. Counted by the status that was marked (C9)."""

from django.db.models import Q

from casework.core.types import Colour
from programs.types import Line, Section
from programs.youth_apprenticeship.rules import rule

_WITH_IWDS = Q(iwds_status__in=("registrant", "exited"))
_UNDUPLICATED = "This is an unduplicated count of customers who:"
_SUCCESSFUL = "Have been marked as successfully completing the program in their overview page."
_STATUS = "Have either a registrant or exiter IWDS application status."
_NONE_OF_THREE = (
    "Did not earn an industry recognized credential, gain permanent employment, or continue in a postsecondary "
    "program. This information was documented in the program completion section of the progress page."
)


def _evidence(
    code: str, label: str, evidence: str, sentence: str, fact: str, number: int, source: str
) -> Line:
    """Return a sub-row of the successful: people may stand on several, so each is a flag."""
    return Line(
        code=code,
        label=label,
        colour=Colour.GREEN,
        information=(_UNDUPLICATED, _SUCCESSFUL, _STATUS, evidence),
        rule=rule(f"YA-PC-{number}", source),
        when=Q(),
        anchor=(f"completed_with_{fact}_on",),
        part_of="completed_successfully",
        flag=True,
        sentences=(sentence,),
        source=source,
    )


COMPLETION = Section(
    code="completion",
    number=7,
    title="Program Completion Status",
    cohort=Q(enrolled_on__isnull=False),
    source="002:110",
    lines=(
        Line(
            code="not_marked_complete",
            label="Customers who are not marked as completing the Youth Career Program",
            colour=Colour.WHITE,
            information=(
                "This is an unduplicated count of customers who have a “Not Complete” program completion status "
                "documented in the program completion section of the progress page.",
            ),
            rule=rule("YA-PC-1", "002:111"),
            when=Q(completion_status="not_complete"),
            sentences=("The program completion status is Not Complete.",),
            source="002:111",
        ),
        Line(
            code="completed_successfully",
            label="Customers who successfully completed the Youth Career Program",
            colour=Colour.GREEN,
            information=(
                "This is an unduplicated count of customers who have a successful program completion status in "
                "Illinois workNet.",
                "Customers who:",
                _SUCCESSFUL,
                _STATUS,
                "Have either earned a credential, gained permanent employment, or they are continuing in a "
                "postsecondary program. This information was documented in the program completion section of the "
                "progress page.",
            ),
            rule=rule("YA-PC-2", "002:114"),
            when=Q(completion_status="successful") & _WITH_IWDS,
            anchor=("completed_on",),
            sentences=("Marked as successfully completing the program on {since}.",),
            source="002:114",
        ),
        _evidence(
            "completed_with_credential",
            "Earned Industry Recognized Credential or Postsecondary Credential",
            "Have either earned an industry recognized credential or postsecondary credential documented in the "
            "program completion section of the progress page.",
            "Completed on {since} with a credential.",
            "credential",
            3,
            "002:115",
        ),
        _evidence(
            "completed_with_employment",
            "Gained Permanent Employment",
            "Have current “started/open” permanent employment documented in in the program completion section of the "
            "progress page.",
            "Completed on {since} with permanent employment.",
            "employment",
            4,
            "002:116",
        ),
        _evidence(
            "completed_with_education",
            "Continued in Postsecondary Education",
            "Have “started/open” postsecondary education documented in the program completion section of the progress "
            "page.",
            "Completed on {since} and continues in postsecondary education.",
            "education",
            5,
            "002:117",
        ),
        Line(
            code="completed_unsuccessfully",
            label="Unsuccessful Completion",
            colour=Colour.GREY,
            information=(
                "This is an unduplicated count of customers who have an unsuccessful program completion status in "
                "Illinois workNet.",
                "Customers who:",
                "Completed the program and have been marked as unsuccessful program completion in their overview "
                "page.",
                _STATUS,
                _NONE_OF_THREE,
            ),
            rule=rule("YA-PC-6", "002:118; domain.md C9"),
            when=Q(completion_status="unsuccessful") & _WITH_IWDS,
            anchor=("completed_on",),
            sentences=("Marked as unsuccessful program completion on {since}.",),
            source="002:118",
        ),
        Line(
            code="withdrew",
            label="Withdrew from Program",
            colour=Colour.GREY,
            information=(
                "This is an unduplicated count of customers who have a withdrew program completion status in Illinois "
                "workNet.",
                "Customers who:",
                "Did not complete the program and have been marked as withdrawn in their overview page.",
                _STATUS,
                _NONE_OF_THREE,
            ),
            rule=rule("YA-PC-7", "002:123; domain.md C9"),
            when=Q(completion_status="withdrew") & _WITH_IWDS,
            anchor=("completed_on",),
            sentences=("Marked as withdrawn on {since}.",),
            source="002:123",
        ),
    ),
)
