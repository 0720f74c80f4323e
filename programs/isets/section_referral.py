"""Section 1, referral and needs assessment (R31-R33)."""

from django.db.models import Q

from casework.core.types import Colour, Period
from programs.periods import AfterWorkingDays
from programs.shared.lines import RED_ON, line_of
from programs.types import Section

_ANSWER = ("Ask who received the referral for an answer.", "show_referrals")
_ASSESS = ("Meet the customer and complete the needs assessment.", "assess_needs")
_LEG = ("Tell whoever is to be told next, and record the day.", "edit_determination")

REFERRAL = Section(
    code="referral",
    number=1,
    title="Referral and Needs Assessment",
    cohort=Q(status__in=("applying", "ready", "enrolled")),
    exclusive=False,
    total_label="Unduplicated Customer Total",
    source="domain.md 1.3",
    lines=(
        line_of(
            "IS",
            "RF-0",
            "domain.md R31",
            code="referral_waiting",
            label="Referral Waits for an Answer",
            colour=Colour.YELLOW,
            says="A referral that was sent has not been accepted, rejected or put on a waiting list.",
            do=_ANSWER,
            anchor=("referral_waits_since",),
            sentences=("A referral was sent {ago}, on {since}, and has no answer.",),
        ),
        line_of(
            "IS",
            "RF-2",
            "domain.md R31",
            code="referral_late",
            label="Referral has not been answered within 2 working days",
            colour=Colour.RED,
            do=_ANSWER,
            anchor=("referral_waits_since",),
            after=AfterWorkingDays(2),
            part_of="referral_waiting",
            sentences=("A referral was sent {ago}, on {since}, and has no answer.",),
            arrival=RED_ON,
        ),
        line_of(
            "IS",
            "NA-0",
            "domain.md R32",
            code="assessment_waiting",
            label="Needs Assessment is Due After a Referral",
            colour=Colour.YELLOW,
            says="A referral was accepted, and the needs assessment is not complete.",
            do=_ASSESS,
            anchor=("assessment_waits_since",),
            sentences=("Referred on {since}, and the needs assessment is not complete.",),
        ),
        line_of(
            "IS",
            "NA-30",
            "domain.md R32",
            code="assessment_late",
            label="Needs Assessment has not been completed within 30 days",
            colour=Colour.RED,
            do=_ASSESS,
            anchor=("assessment_waits_since",),
            after=Period(days=31),
            part_of="assessment_waiting",
            sentences=("Referred {days} days ago, on {since}, and the needs assessment is not complete.",),
            arrival=RED_ON,
        ),
        line_of(
            "IS",
            "NA-1",
            "domain.md 1.3",
            code="not_assessed",
            label="No Needs Assessment",
            colour=Colour.YELLOW,
            says="Not enrolled yet, and no needs assessment is complete; no referral set a date for it. Enrolling "
            "requires one.",
            do=_ASSESS,
            when=~Q(status="enrolled") & Q(assessed_on=None, assessment_waits_since=None),
            sentences=("The needs assessment is not complete.",),
        ),
        line_of(
            "IS",
            "NA-2",
            "domain.md 1.3",
            code="assessed",
            label="Needs Assessment is Complete",
            colour=Colour.GREEN,
            says="The needs assessment is complete.",
            anchor=("assessed_on",),
            sentences=("Completed on {since}.",),
        ),
        line_of(
            "IS",
            "PD-0",
            "domain.md R33",
            code="determination_open",
            label="Provider Determination is Open",
            colour=Colour.YELLOW,
            says="The provider found that it is not the right place, and a step of 10 days is not done: telling the "
            "state, telling the local office, or sending the notice.",
            do=_LEG,
            anchor=("determination_due_on",),
            sentences=("The next step is to be done by {since}.",),
        ),
        line_of(
            "IS",
            "PD-10",
            "domain.md R33",
            code="determination_late",
            label="A step of the determination has not been done within 10 days",
            colour=Colour.RED,
            do=_LEG,
            anchor=("determination_due_on",),
            after=Period(days=1),
            part_of="determination_open",
            sentences=("The next step was to be done by {since}.",),
            arrival=RED_ON,
        ),
    ),
)
