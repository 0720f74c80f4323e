"""What the dashboard's lines have in common: who is meant, and the links to instructions."""

from django.db.models import Q

from programs.shared.lines import SINCE, rule
from programs.types import Link, NextStep

__all__ = [
    "BASED_ON_APPLICATION",
    "CASE_NOTE_TOOL",
    "CONTACT_CUSTOMER",
    "CUSTOMER_APPLICATION",
    "DOCUMENT_PLANS",
    "IN_PROGRAM",
    "REQUIRED_OF",
    "SCHEDULE",
    "SINCE",
    "SUITABILITY_PAGE",
    "rule",
]

IN_PROGRAM = Q(recommendation="ready") | Q(iwds_status__in=("inquirant", "applicant", "registrant", "exited"))
"""Inquirant/Ready for Enrollment, applicant, registrant, or exited from IWDS (002:85, 002:90)."""

CASE_NOTE_TOOL = Link(label="Case Note Tool (PDF)", guide="case-notes#add-a-case-note")
CUSTOMER_APPLICATION = Link(
    label="Suitability Application Instructions for Customers (PDF)", guide="application", audience="customer"
)
SUITABILITY_PAGE = Link(
    label="Application and Suitability Page Instructions for Partners (PDF)", guide="suitability"
)
SCHEDULE = Link(label="Schedule Customers with LWIA Career Planners (PDF)", guide="schedule")
DOCUMENT_PLANS = Link(label="Document Customer Plans and Progress (PDF)", guide="career-plan")

CONTACT_CUSTOMER = (
    NextStep(text="Contact the customer and ask them to complete the application."),
    NextStep(
        text=(
            "You can send a message/email using the Case Note tool to document your attempt to contact the customer."
        ),
        act="add_case_note",
    ),
)

BASED_ON_APPLICATION = (
    "This status is based on the application that was sent to IWDS through the Youth Apprenticeship and Career "
    "Pathway online application."
)
"""Verbatim in most bubbles (002:71, 002:85)."""

REQUIRED_OF = (
    "Customers who:",
    "Are an Inquirant/Ready for Enrollment or have an application status of applicant or registrant, OR",
    "Are exiters who have been exited from IWDS for less than one year,",
    "AND",
)
"""Verbatim in the bubbles of sections 4 and 5 (002:85-95)."""
