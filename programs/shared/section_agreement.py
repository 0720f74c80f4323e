"""The customer's agreement to the plan (C4)."""

from django.db.models import Q

from casework.core.types import Colour
from programs.lines import Section
from programs.shared.lines import ENROLLED, line_of


def agreement_to_plan(prefix: str, number: int, missing: Colour) -> Section:
    """Return the section about agreements; `prefix` begins the ids of its rules, `missing` is the colour of one that is
    not there: yellow where the program requires it."""
    asks = ("Ask the customer to agree to the plan, or record the agreement on paper.", "ask_agreement")
    return Section(
        code="agreement",
        number=number,
        title="Agreement to the Plan",
        cohort=ENROLLED,
        source="domain.md C4",
        lines=(
            line_of(
                prefix,
                "AG-0",
                "domain.md C4",
                code="no_goal",
                label="No Goal in the Plan Yet",
                colour=Colour.YELLOW,
                says="Enrolled, and the plan has no goal to agree to.",
                do=("Set the first goal with the customer.", "update_goal"),
                when=Q(agreement_waits_since=None, agreement_on=None),
                anchor=("enrolled_on",),
                sentences=("Enrolled on {since}, and no goal is set.",),
            ),
            line_of(
                prefix,
                "AG-1",
                "domain.md C4",
                code="agreement_waits",
                label="Agreement is Not Current",
                colour=missing,
                says="Nobody asked for the agreement, the customer has not answered, or the plan has changed since.",
                do=asks if missing is Colour.YELLOW else ("", ""),
                anchor=("agreement_waits_since",),
                sentences=("The agreement to the plan is missing since {since}.",),
            ),
            line_of(
                prefix,
                "AG-2",
                "domain.md C4",
                code="agreement_current",
                label="Agreement is Current",
                colour=Colour.GREEN,
                says="The customer agreed to the plan as it is, or the reason why there is no agreement is on file.",
                anchor=("agreement_on",),
                sentences=("On file since {since}.",),
            ),
        ),
    )
