"""Section 6, Customer Services (002:97-109; R7). Live. The 5 days of R7 count from the oldest open request."""

from django.db.models import Q

from casework.core.types import Colour, Period
from programs.types import Line, NextStep, Section
from programs.youth_apprenticeship.rules import CASE_NOTE_TOOL, DOCUMENT_PLANS, rule

_OPEN = Q(iwds_status__in=("applicant", "registrant"))
_LATER = Q(iwds_status__in=("registrant", "exited"))
_REGISTRANT_OR_EXITER = "Customers with a WIOA application status of registrant or exiter."


def _have(code: str, label: str, service: str, fact: str, number: int, source: str) -> Line:
    """Return a green line about customers who have one kind of service."""
    return Line(
        code=code,
        label=label,
        colour=Colour.GREEN,
        information=(
            _REGISTRANT_OR_EXITER,
            f"Have at least one {service} service with a status of either started, open, or complete.",
        ),
        rule=rule(f"YA-SV-{number}", source),
        when=_LATER,
        anchor=(fact,),
        sentences=(f"A {service} service is started, open, or complete since {{since}}.",),
        source=source,
    )


SERVICES = Section(
    code="services",
    number=6,
    title="Customer Services",
    note="NOTE: Only applicant, registrant, and exited customers will appear in the following sections.",
    cohort=Q(iwds_status__in=("applicant", "registrant", "exited")),
    exclusive=False,
    total_label="Unduplicated Customer Total",
    source="002:97",
    lines=(
        Line(
            code="no_iwds_services",
            label="Customers Who Do Not Have Services in IWDS",
            colour=Colour.YELLOW,
            information=(
                "Customers with a WIOA application status of applicant.",
                "These customers do not have any services synced with IWDS.",
            ),
            rule=rule("YA-SV-1", "002:98"),
            when=Q(iwds_status="applicant", iwds_served_on=None),
            sentences=("Applicant with no service synced with IWDS.",),
            source="002:98",
        ),
        Line(
            code="open_request",
            label="Customers who have an open request for IWDS service/credential updates",
            colour=Colour.YELLOW,
            information=(
                "Customers with a WIOA application status of applicant or registrant.",
                "There are services on the customer’s Progress page that show as an open request for an IWDS update.",
                "The service name and start date must match to sync for the customer.",
                "If they do not match, you can submit a request to update the service.",
                "If the synced services are correct, you can delete the duplicate request.",
            ),
            rule=rule("YA-SV-2", "002:99"),
            when=_OPEN,
            anchor=("iwds_requested_on",),
            sentences=("A request for an IWDS update is open since {since}.",),
            source="002:99",
        ),
        Line(
            code="open_request_late",
            label="Customers who have an open request for IWDS service/credential updates for more than 5 days",
            colour=Colour.RED,
            information=(),
            rule=rule("YA-SV-2-5", "domain.md R7"),
            when=Q(),
            anchor=("iwds_requested_on",),
            after=Period(days=6),
            part_of="open_request",
            next_steps=(
                NextStep(
                    text=(
                        "Check the services area. Is there a duplicate service entry for the open request? If there "
                        "is a duplicate entry for the service, you can delete the open request. This can happen if "
                        "the start date entered into IWDS was not the same as the start date in the request."
                    ),
                    act="manage_requests",
                ),
                NextStep(
                    text=(
                        "Use the Case Note tool in the customer Progress page or Case Note page to send a message to "
                        "the LWIA career planner. Find out if additional information is needed to enter the service."
                    ),
                    act="add_case_note",
                ),
            ),
            links=(DOCUMENT_PLANS, CASE_NOTE_TOOL),
            sentences=("A request for an IWDS update has been open for {days} days, since {since}.",),
            arrival="Turns red on {date}.",
            source="002:100",
        ),
        Line(
            code="no_planned_services",
            label="Customers Who Do Not Have Identified Planned Services",
            colour=Colour.RED,
            information=(
                "These customers have an IWDS application status of applicant and",
                "Do not have any services added on their Progress page as not started or open requests for IWDS "
                "services.",
                "OR they are a registrant and do not have an ISS IWDS service.",
            ),
            rule=rule("YA-SV-3", "002:104"),
            when=Q(iwds_status="applicant", service_planned_on=None, iwds_requested_on=None)
            | Q(iwds_status="registrant", iss_served_on=None),
            next_steps=(NextStep(text="Update their planned services in Illinois workNet.", act="add_step"),),
            links=(DOCUMENT_PLANS,),
            sentences=(
                "No service is planned or requested for an applicant, or a registrant has no ISS in IWDS.",
            ),
            source="002:104",
        ),
        _have(
            "have_case_management",
            "Customers Who Have A Case Management Service",
            "career",
            "career_served_on",
            4,
            "002:105",
        ),
        _have(
            "have_academic_learning",
            "Customers Who Have An Academic Learning Service in any Pathway",
            "training",
            "training_served_on",
            5,
            "002:106",
        ),
        _have(
            "have_work_based_learning",
            "Customers Who Have A Work Based Learning Service in any Pathway",
            "work-based learning",
            "work_based_served_on",
            6,
            "002:107",
        ),
        Line(
            code="have_credential",
            label="Customers Who Have Earned an Industry Recognized Credential",
            colour=Colour.GREEN,
            information=(
                _REGISTRANT_OR_EXITER,
                "Earned at least one credential that has been entered into IWDS. This includes high school diploma, "
                "college degree, or stackable certification during being enrolled.",
            ),
            rule=rule("YA-SV-7", "002:108"),
            when=_LATER,
            anchor=("iwds_credential_on",),
            sentences=("A credential earned on {since}, while enrolled, is in IWDS.",),
            source="002:108",
        ),
    ),
)
