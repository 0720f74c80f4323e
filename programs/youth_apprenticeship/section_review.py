"""Section 2, Customer Suitability Review (002:60-68; R4, C32). Live."""

from django.db.models import Q

from casework.core.types import Colour, Period
from programs.types import Line, NextStep, Section
from programs.youth_apprenticeship.rules import SUITABILITY_PAGE, rule

REVIEW = Section(
    code="review",
    number=2,
    title="Customer Suitability Review",
    note=(
        "NOTE: Only customers who have their “Application Completed/Submitted” will appear in the following sections."
    ),
    cohort=Q(application_submitted_on__isnull=False) & Q(application_outcome=""),
    source="002:60",
    lines=(
        Line(
            code="ready_for_review",
            label="Ready For Review",
            colour=Colour.YELLOW,
            information=(
                "Customers who:",
                "Do not have a training program selected and/or",
                "Their enrollment status has not been updated on the customer's Progress page.",
            ),
            rule=rule("YA-RV-1", "domain.md R4, C32"),
            when=Q(recommendation="") | Q(recommendation="ready", training_program=""),
            anchor=("application_submitted_on",),
            sentences=("Application submitted {ago}, on {since}, and not reviewed.",),
            source="002:63",
        ),
        Line(
            code="review_late",
            label="Has not completed suitability review within 5 days",
            colour=Colour.RED,
            information=(),
            rule=rule("YA-RV-1-5", "domain.md R4"),
            when=Q(),
            anchor=("application_submitted_on",),
            after=Period(days=6),
            part_of="ready_for_review",
            next_steps=(
                NextStep(
                    text="Go the customer's Suitability page to complete the Suitability Review.",
                    act="review_suitability",
                ),
                NextStep(
                    text=(
                        "Set the recommendation as Ready for Enrollment, Not Suitable, or Declined to Participate."
                    ),
                ),
            ),
            links=(SUITABILITY_PAGE,),
            sentences=("Suitability review not complete for {days} days, since the submission on {since}.",),
            arrival="Turns red on {date}.",
            source="002:64",
        ),
        Line(
            code="ready_for_enrollment",
            label="Ready For Enrollment",
            colour=Colour.GREEN,
            information=(
                "Customers who:",
                "Have a training program selected and",
                "Have been recommended for enrollment on the customer's Progress page.",
            ),
            rule=rule("YA-RV-2", "002:65"),
            when=Q(recommendation="ready") & ~Q(training_program=""),
            anchor=("recommended_on",),
            sentences=("Recommended for enrollment on {since}, with a training program selected.",),
            source="002:65",
        ),
        Line(
            code="review_not_suitable",
            label="Not Suitable",
            colour=Colour.GREY,
            information=(
                "Customers who:",
                'Have "Not Suitable" as the recommendation on the customer\'s Progress page.',
            ),
            rule=rule("YA-RV-3", "002:66"),
            when=Q(recommendation="not_suitable"),
            anchor=("recommended_on",),
            sentences=("The recommendation of {since} is Not Suitable.",),
            source="002:66",
        ),
        Line(
            code="review_declined",
            label="Declined To Participate",
            colour=Colour.GREY,
            information=(
                "Customers who:",
                'Have "Declined To Participate" as the recommendation on the customer\'s Progress page.',
            ),
            rule=rule("YA-RV-4", "002:67"),
            when=Q(recommendation="declined"),
            anchor=("recommended_on",),
            sentences=("The recommendation of {since} is Declined To Participate.",),
            source="002:67",
        ),
    ),
)
