"""What other providers of the same person count for: services that hold participation, and their exits.

Of another provider's enrollment only its name, program and dates are for the readers of this one (ARCHITECTURE,
"Tenancy and access").
"""

from dataclasses import dataclass

from careerplan.models import Service
from outcomes.models import Exit
from programs.registry import get_program


@dataclass(frozen=True)
class Elsewhere:
    """Kept services and exits of the person in other enrollments, with their provider."""

    services: list
    exits: list


def elsewhere_of(enrollment):
    """Read what the person of `enrollment` has with others: two queries."""
    known = {"customer_id": enrollment.customer_id}
    services = Service.objects.kept().filter(**known).exclude(enrollment=enrollment)
    exits = Exit.objects.kept().filter(**known).exclude(enrollment=enrollment)
    return Elsewhere(
        services=list(services.select_related("organisation", "enrollment")),
        exits=list(exits.select_related("organisation", "enrollment")),
    )


def partner_words(row):
    """The other provider of a row, with the program: "Prairie Works (ISETS)"."""
    return f"{row.organisation.name} ({get_program(row.enrollment.program).short_name})"
