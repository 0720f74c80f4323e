"""Section 3, Customer Enrollment Status (002:69-83; R5, R6, C6). Live."""

from django.db.models import Q

from casework.core.types import Colour, Period
from programs.types import Line, NextStep, Section
from programs.youth_apprenticeship.rules import (
    BASED_ON_APPLICATION,
    CASE_NOTE_TOOL,
    DOCUMENT_PLANS,
    SCHEDULE,
    rule,
)

_CERTIFIED = "Customers with a WIOA application have been certified in IWDS."

_NOT_SYNCED = Line(
    code="not_synced",
    label="Not Enrolled – Not Synced/No IWDS Application Status",
    colour=Colour.RED,
    information=(),
    rule=rule("YA-EN-1", "002:70"),
    when=Q(iwds_status=""),
    anchor=("recommended_on",),
    next_steps=(
        NextStep(text="Go to the customer's profile and select the Sync button.", act="sync_iwds"),
        NextStep(
            text=(
                "If the customer does not sync, make sure the last four of the customer's Social Security Number are "
                "correct."
            ),
        ),
        NextStep(text="If the application does not sync, contact info@illinoisworkNet.com."),
    ),
    sentences=("No IWDS application status since the recommendation {ago}, on {since}.",),
    source="002:70",
)

_INQUIRANT = Line(
    code="inquirant",
    label="Not Enrolled - Inquirant Application Status",
    colour=Colour.YELLOW,
    information=(
        BASED_ON_APPLICATION,
        "Customers with a WIOA application that has not been certified in IWDS.",
    ),
    rule=rule("YA-EN-2", "002:71"),
    when=Q(iwds_status="inquirant"),
    anchor=("iwds_status_since",),
    sentences=("Inquirant in IWDS for {days} days, since {since}.",),
    source="002:71",
)

_INQUIRANT_LATE = Line(
    code="inquirant_late",
    label="Not Enrolled - Inquirant Application Status for more than 5 days",
    colour=Colour.RED,
    information=(),
    rule=rule("YA-EN-2-5", "domain.md R5"),
    when=Q(),
    anchor=("iwds_status_since",),
    after=Period(days=6),
    part_of="inquirant",
    next_steps=(
        NextStep(
            text=(
                "Provide the LWIA career planner with the required eligibility documentation so the customer's IWDS "
                "application can be completed and certified."
            ),
        ),
        NextStep(
            text=(
                "Use the Schedule Tool: The Schedule tool allows LWIA career planners to enter available appointment "
                "times into the Illinois workNet system. Then you can select an appointment time for the customer to "
                "meet with the career planner to complete/certify their IWDS application."
            ),
            act="book_appointment",
        ),
        NextStep(
            text=(
                "Use the Case Note Tool: Create a Case Note/send an email to the LWIA career planner to find out if "
                "additional information is needed to move this customer to applicant status."
            ),
            act="add_case_note",
        ),
    ),
    links=(SCHEDULE, CASE_NOTE_TOOL),
    sentences=("Inquirant in IWDS for {days} days, since {since}.",),
    arrival="Turns red on {date}.",
    source="002:72",
)

_APPLICANT = Line(
    code="applicant",
    label="Enrolled - Applicant IWDS Application Status",
    colour=Colour.YELLOW,
    information=(BASED_ON_APPLICATION, _CERTIFIED),
    rule=rule("YA-EN-3", "002:76; domain.md C6"),
    when=Q(iwds_status="applicant"),
    anchor=("iwds_status_since",),
    sentences=("Applicant in IWDS for {days} days, since {since}.",),
    source="002:76",
)

_APPLICANT_LATE = Line(
    code="applicant_late",
    label="Enrolled - Applicant Application Status for more than 5 days",
    colour=Colour.RED,
    information=(),
    rule=rule("YA-EN-3-5", "domain.md R6"),
    when=Q(),
    anchor=("iwds_status_since",),
    after=Period(days=6),
    part_of="applicant",
    next_steps=(
        NextStep(
            text=(
                "Enter the initial plan of activities/services into the customer's Illinois workNet Progress page. The "
                "customer will have a read only view of the plan in their Illinois workNet account."
            ),
            act="add_step",
        ),
        NextStep(
            text=(
                "Once a service has been provided, either: Enter the service into IWDS (use the same service and start "
                "date that is in the initial plan), OR"
            ),
        ),
        NextStep(
            text=(
                "Update the service status in Illinois workNet. This will submit a request to the LWIA career planner "
                "to enter the service into IWDS. (Note: The LWIA career planner must be identified as one of the "
                "contacts associated with the customer.)"
            ),
            act="update_step",
        ),
        NextStep(
            text=(
                "Once the service is in IWDS, the IWDS application will change to Registrant. Also, the IWDS services "
                "sync with Illinois workNet and populate the customer's record."
            ),
        ),
        NextStep(
            text=(
                "Use the Case Note Tool: If the customer does not have services, create a Case Note/send an email to "
                "the LWIA career planner to find out if additional information is needed to add the services."
            ),
            act="add_case_note",
        ),
    ),
    links=(DOCUMENT_PLANS, CASE_NOTE_TOOL),
    sentences=("Applicant in IWDS for {days} days, since {since}.",),
    arrival="Turns red on {date}.",
    source="002:77",
)

_REGISTRANT = Line(
    code="registrant",
    label="Enrolled - Registrant IWDS Application Status",
    colour=Colour.GREEN,
    information=(
        BASED_ON_APPLICATION,
        _CERTIFIED,
        "These customers have at least one service in IWDS.",
        "These customers have not been exited from IWDS.",
    ),
    rule=rule("YA-EN-4", "002:78; domain.md C6"),
    when=Q(iwds_status="registrant") & ~Q(completion_status="successful"),
    anchor=("iwds_status_since",),
    sentences=("Registrant in IWDS since {since}.",),
    source="002:78",
)

_COMPLETED_REGISTRANT = Line(
    code="completed_registrant",
    label="Completed Program - Registrant IWDS Application Status",
    colour=Colour.GREEN,
    information=(
        "These customers are still receiving services through the LWIA, but they have completed the WRAP program.",
    ),
    rule=rule("YA-EN-5", "002:79"),
    when=Q(iwds_status="registrant", completion_status="successful"),
    anchor=("completed_on",),
    sentences=("Completed the program on {since}; still registrant in IWDS.",),
    source="002:79",
)

_COMPLETED_EXITED = Line(
    code="completed_exited",
    label="Completed Program - Exited IWDS Application Status",
    colour=Colour.GREEN,
    information=("Follow-up will be completed by LWIA when exited from WIOA services.",),
    rule=rule("YA-EN-6", "002:80"),
    when=Q(iwds_status="exited"),
    anchor=("iwds_exited_on",),
    sentences=("Exited from IWDS on {since}.",),
    source="002:80",
)

ENROLLMENT = Section(
    code="enrollment",
    number=3,
    title="Customer Enrollment Status",
    note=(
        'NOTE: Only customers who have been "Recommended For Enrollment" will appear in the following sections.'
    ),
    cohort=Q(recommendation="ready"),
    source="002:69",
    lines=(
        _NOT_SYNCED,
        _INQUIRANT,
        _INQUIRANT_LATE,
        _APPLICANT,
        _APPLICANT_LATE,
        _REGISTRANT,
        _COMPLETED_REGISTRANT,
        _COMPLETED_EXITED,
    ),
)
