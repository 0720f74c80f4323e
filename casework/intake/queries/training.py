"""Which training programs the suitability review can choose for a customer (seed 002:63)."""

from django.db.models import Q

from casework.core import clock
from casework.intake.models import ProviderProgram
from programs.fiscal_years import fiscal_year_of


def trainings_for(enrollment, *, keep=None):
    """ProviderPrograms that the provider of `enrollment` runs in its program this fiscal year, at the customer's site
    or at all; beside them the one with the key `keep`, which was chosen before."""
    here = Q(location=None)
    if enrollment.location_id:
        here |= Q(location=enrollment.location_id)
    offered = here & Q(
        removed_at=None,
        organisation=enrollment.organisation_id,
        program=enrollment.program,
        fiscal_year=fiscal_year_of(clock.today()),
    )
    kept = Q(pk=keep, organisation=enrollment.organisation_id) if keep else Q(pk__in=[])
    return ProviderProgram.objects.filter(offered | kept).select_related("location").order_by("name", "pk")
