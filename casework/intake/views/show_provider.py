"""One provider: its locations, its contract, the programs it runs (seed 004:165)."""

from django.shortcuts import render
from django.urls import reverse

from casework.intake.access import provider_for, spec_set_up
from casework.intake.queries.offered import offered_by
from casework.intake.queries.provider_pages import (
    contract_table,
    location_table,
    provider_context,
    provider_facts,
)
from casework.intake.queries.provider_programs import current_year, what_to_copy


def show_provider(request, program, provider_id):
    """GET: the details, and what its plans are offered this fiscal year."""
    spec = spec_set_up(request.member, program)
    provider = provider_for(request.member, program, provider_id)
    details = spec.provider_tabs["details"].text
    trail = [(details, reverse("intake:list_providers", args=[program]))]
    context = provider_context(request.member, spec, provider.name, "list_providers", trail)
    context |= {
        "provider": provider,
        "items": provider_facts(provider),
        "sites": location_table(provider),
        "programs": contract_table(provider, spec),
        "offered": offered_by(program, {provider.pk: provider.name}, request.member.today)[provider.pk],
        "copying": what_to_copy(provider, program, current_year()),
    }
    return render(request, "intake/show_provider.html", context)
