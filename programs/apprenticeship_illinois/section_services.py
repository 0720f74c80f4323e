"""Section 1, services that have started (000:67)."""

from django.db.models import Q

from casework.core.types import Colour
from programs.lines import Line
from programs.shared.lines import ENROLLED, line_of
from programs.types import Section


def _have(number: int, code: str, label: str, kind: str, fact: str) -> Line:
    return line_of(
        "AI",
        f"SV-{number}",
        "000:67",
        code=code,
        label=label,
        colour=Colour.GREEN,
        says=f"At least one {kind} service is started, open, or complete.",
        anchor=(fact,),
        sentences=(f"A {kind} service is started, open, or complete since {{since}}.",),
    )


SERVICES = Section(
    code="services",
    number=1,
    title="Services Started",
    cohort=ENROLLED,
    exclusive=False,
    total_label="Unduplicated Customer Total",
    source="domain.md 7; 000:67",
    lines=(
        line_of(
            "AI",
            "SV-0",
            "000:67",
            code="no_service_started",
            label="Customers Who Have No Service That Started",
            colour=Colour.YELLOW,
            says="Enrolled, and no career, training or work-based service has started.",
            do=("Add the first service, or record that it has started.", "add_step"),
            when=Q(career_served_on=None, training_served_on=None, work_based_served_on=None),
            anchor=("enrolled_on",),
            sentences=("Enrolled {ago}, on {since}, and no service has started.",),
        ),
        _have(1, "have_career", "Customers Who Have a Career Service", "career", "career_served_on"),
        _have(2, "have_training", "Customers Who Have a Training Service", "training", "training_served_on"),
        _have(
            3,
            "have_work_based",
            "Customers Who Have a Work-Based Learning Service",
            "work-based learning",
            "work_based_served_on",
        ),
    ),
)
