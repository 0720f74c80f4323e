"""Section 1, Customer Application Status (002:49-59; R1 to R3). Live."""

from django.db.models import Q

from casework.core.types import Colour, Period
from programs.types import Line, Section
from programs.youth_apprenticeship.rules import CASE_NOTE_TOOL, CONTACT_CUSTOMER, CUSTOMER_APPLICATION, rule

_MORE_THAN_5_DAYS = Period(days=6)
_LINKS = (CUSTOMER_APPLICATION, CASE_NOTE_TOOL)
_OPEN = Q(status="applying", application_outcome="", application_submitted_on=None)
_STARTED = _OPEN & Q(application_started_on__isnull=False)
_PRE_SCREENED = _OPEN & Q(pre_screening_completed_on__isnull=False, application_started_on=None)
_PRE_SCREENING = _OPEN & Q(pre_screening_completed_on=None, application_started_on=None)

APPLICATION = Section(
    code="application",
    number=1,
    title="Customer Application Status",
    source="002:49",
    lines=(
        Line(
            code="prescreening_started",
            label="Pre-Screening Started and Not Complete",
            colour=Colour.YELLOW,
            information=(
                "Customers who:",
                "Started the pre-screening section of the online suitability application.",
            ),
            rule=rule("YA-AP-1", "domain.md R1"),
            when=_PRE_SCREENING,
            anchor=("pre_screening_started_on",),
            sentences=("Pre-screening started {ago}, on {since}, and not complete.",),
            source="002:50",
        ),
        Line(
            code="prescreening_late",
            label="Has not completed the pre-screening within 5 days",
            colour=Colour.RED,
            information=(),
            rule=rule("YA-AP-1-5", "domain.md R1"),
            when=Q(),
            anchor=("pre_screening_started_on",),
            after=_MORE_THAN_5_DAYS,
            part_of="prescreening_started",
            next_steps=CONTACT_CUSTOMER,
            links=_LINKS,
            sentences=("Pre-screening not complete for {days} days, since {since}.",),
            arrival="Turns red on {date}.",
            source="002:51",
        ),
        Line(
            code="application_not_started",
            label="Pre-Screening Complete and Applications Are Not Started",
            colour=Colour.YELLOW,
            information=(
                "Customers who:",
                "Completed the pre-screening section but they have not started their application.",
            ),
            rule=rule("YA-AP-2", "domain.md R2"),
            when=_PRE_SCREENED,
            anchor=("pre_screening_completed_on",),
            sentences=("Pre-screening completed {ago}, on {since}; the application is not started.",),
            source="002:52",
        ),
        Line(
            code="application_not_started_late",
            label="Has completed the pre-screening and not started application within 5 days",
            colour=Colour.RED,
            information=(),
            rule=rule("YA-AP-2-5", "domain.md R2"),
            when=Q(),
            anchor=("pre_screening_completed_on",),
            after=_MORE_THAN_5_DAYS,
            part_of="application_not_started",
            next_steps=CONTACT_CUSTOMER,
            links=_LINKS,
            sentences=(
                "Application not started for {days} days, since pre-screening was completed on {since}.",
            ),
            arrival="Turns red on {date}.",
            source="002:53",
        ),
        Line(
            code="application_started",
            label="Pre-Screening Complete and Applications Started",
            colour=Colour.YELLOW,
            information=(
                "Customers who:",
                "Completed the pre-screening section but they have not submitted their application.",
            ),
            rule=rule("YA-AP-3", "domain.md R3"),
            when=_STARTED,
            anchor=("application_started_on",),
            sentences=("Application started {ago}, on {since}, and not submitted.",),
            source="002:54",
        ),
        Line(
            code="application_started_late",
            label="Has completed the pre-screening, started application and not completed within 5 days",
            colour=Colour.RED,
            information=(),
            rule=rule("YA-AP-3-5", "domain.md R3"),
            when=Q(),
            anchor=("application_started_on",),
            after=_MORE_THAN_5_DAYS,
            part_of="application_started",
            next_steps=CONTACT_CUSTOMER,
            links=_LINKS,
            sentences=("Application not submitted for {days} days, since {since}.",),
            arrival="Turns red on {date}.",
            source="002:55",
        ),
        Line(
            code="application_submitted",
            label="Application Completed/Submitted",
            colour=Colour.GREEN,
            information=("Customers who:", "Completed and submitted the online suitability application."),
            rule=rule("YA-AP-4", "002:56"),
            when=Q(application_outcome="", application_submitted_on__isnull=False),
            anchor=("application_submitted_on",),
            sentences=("Application submitted on {since}.",),
            source="002:56",
        ),
        Line(
            code="application_not_suitable",
            label="Not Suitable",
            colour=Colour.GREY,
            information=("Customers who:", "Were found not suitable based on the application questions."),
            rule=rule("YA-AP-5", "002:57"),
            when=Q(application_outcome="not_suitable"),
            sentences=("Found not suitable based on the application questions.",),
            source="002:57",
        ),
        Line(
            code="application_declined",
            label="Declined to participate in the application",
            colour=Colour.GREY,
            information=("Customers who:", "Declined to participate within the application."),
            rule=rule("YA-AP-6", "002:58"),
            when=Q(application_outcome="declined"),
            sentences=("Declined to participate within the application.",),
            source="002:58",
        ),
    ),
)
