"""The choice of a service's provider is taken back."""

from careerplan.services.choose_service_provider import choose_service_provider


def reverse_service_provider(actor, service, *, version, provider_kind, provider_organisation, provider):
    """Write the provider of before into `service` and return the row. Raises what `choose_service_provider` raises."""
    return choose_service_provider(
        actor,
        service,
        version=version,
        kind=provider_kind,
        provider_organisation=provider_organisation,
        provider=provider,
    )
