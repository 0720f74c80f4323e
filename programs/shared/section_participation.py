"""Services: whether one is open, and when participation is over without one (R38)."""

from django.db.models import Q

from casework.core.types import Colour, Period
from programs.lines import Section
from programs.periods import DaysBefore
from programs.shared.lines import ENROLLED, RED_ON, YELLOW_ON, line_of

_UNSERVED = Q(participation_ends_on=None)
_ADD = ("Add the next service, or record the exit.", "add_step")


def participation(prefix: str, number: int) -> Section:
    """Return the section of the clock of 90 days without service; `prefix` begins the ids of its rules."""
    return Section(
        code="participation",
        number=number,
        title="Days Without a Service",
        note="NOTE: Counts the services of this plan. A service of another provider can keep participation open.",
        cohort=ENROLLED,
        source="domain.md R38",
        decide=("participation_over", "participation_near", "between_services", "in_service", "no_service"),
        lines=(
            line_of(
                prefix,
                "NS-0",
                "domain.md R38",
                code="no_service",
                label="No Service is Open or Planned",
                colour=Colour.YELLOW,
                says="Enrolled, and no activity was completed, is open or is planned.",
                do=_ADD,
                when=_UNSERVED & Q(open_service_since=None),
                anchor=("enrolled_on",),
                sentences=("Enrolled on {since}, with no service open or planned.",),
            ),
            line_of(
                prefix,
                "NS-1",
                "domain.md R38",
                code="in_service",
                label="A Service is Open or Planned",
                colour=Colour.GREEN,
                says="A service is open, or the first one is planned.",
                when=_UNSERVED,
                anchor=("open_service_since",),
                sentences=("A service is open or planned since {since}.",),
            ),
            line_of(
                prefix,
                "NS-30",
                "domain.md R38",
                code="between_services",
                label="Between Services",
                colour=Colour.WHITE,
                says="The last activity is complete, none is open, and participation goes on for more than 30 days.",
                anchor=("participation_ends_on",),
                sentences=("Without another service, participation is over on {since}.",),
            ),
            line_of(
                prefix,
                "NS-60",
                "domain.md R38",
                code="participation_near",
                label="No Service for 60 Days or More",
                colour=Colour.YELLOW,
                says="No activity is open, and participation is over within 30 days. Days of planned gaps are not "
                "counted, and a planned service holds the clock until its day.",
                do=_ADD,
                anchor=("participation_ends_on",),
                after=DaysBefore(30),
                sentences=("Without another service, participation is over on {since}.",),
                arrival=YELLOW_ON,
            ),
            line_of(
                prefix,
                "NS-90",
                "domain.md R38",
                code="participation_over",
                label="No Service for 90 Days",
                colour=Colour.RED,
                do=(
                    "Record the exit, dated back to the last service, or add the service that is missing.",
                    "add_outcome",
                ),
                anchor=("participation_ends_on",),
                after=Period(days=0),
                part_of="participation_near",
                sentences=("90 days without a service: participation is over since {since}.",),
                arrival=RED_ON,
            ),
        ),
    )
