"""Section 5, the exit and its checklist (000:248-273)."""

from django.db.models import Q

from casework.core.types import Colour
from programs.shared.lines import HERE_OR_LEFT, line_of
from programs.types import Section

_HERE = Q(status="enrolled")
_LEFT = Q(status="exited")
_MISSING = Q(skill_gain_on=None) | Q(credential_on=None)
_OUTCOME = ("Record what is missing; the exit asks for all of it.", "add_outcome")

EXIT = Section(
    code="exit",
    number=5,
    title="Exit",
    cohort=HERE_OR_LEFT,
    source="domain.md 7; 000:248",
    lines=(
        line_of(
            "AI",
            "EX-0",
            "000:271",
            code="services_open",
            label="Services are Open or Planned",
            colour=Colour.WHITE,
            says="Enrolled, and at least one service has no complete status.",
            when=_HERE,
            anchor=("open_service_since",),
            sentences=("A service is open or planned since {since}.",),
        ),
        line_of(
            "AI",
            "EX-1",
            "000:272-273",
            code="exit_incomplete",
            label="Services are Complete, Gains or Credentials are Missing",
            colour=Colour.YELLOW,
            says="No service is open or planned, and a measurable skill gain or a credential is not entered. The exit "
            "asks for both.",
            do=_OUTCOME,
            when=_HERE & Q(open_service_since=None) & _MISSING,
            sentences=("No service is open, and a skill gain or a credential is missing.",),
        ),
        line_of(
            "AI",
            "EX-2",
            "000:270",
            code="exit_ready",
            label="Ready to Exit",
            colour=Colour.YELLOW,
            says="No service is open or planned, and skill gains and credentials are entered.",
            do=("Record the exit, or add the next service.", "add_outcome"),
            when=_HERE & Q(open_service_since=None) & ~_MISSING,
            sentences=("Everything that the exit asks for is entered.",),
        ),
        line_of(
            "AI",
            "EX-3",
            "000:262",
            code="exited_completed",
            label="Exited – Completed the Program",
            colour=Colour.GREEN,
            says="Exited after completing the program.",
            when=_LEFT & Q(completion_status="successful"),
            anchor=("exited_on",),
            sentences=("Completed and exited on {since}.",),
        ),
        line_of(
            "AI",
            "EX-4",
            "000:265",
            code="exited_early",
            label="Exited – Left Program Before Completion",
            colour=Colour.GREY,
            says="Exited before completing the program.",
            when=_LEFT & ~Q(completion_status="successful"),
            anchor=("exited_on",),
            sentences=("Left before completion on {since}.",),
        ),
    ),
)
