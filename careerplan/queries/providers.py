"""Who may give a service, and who gives it, in words (F335, F343)."""

from django.db.models import Q

from careerplan.enums import ProviderKind, ProviderSource
from careerplan.models import ServiceProvider
from casework.accounts.enums import OrganisationKind
from casework.accounts.models import Organisation
from casework.core import clock
from casework.core.search import holding_words

MOST_FOUND = 15
"""How many providers of the WIOA list are offered at once; more need more words."""


def provider_organisations(enrollment):
    """Organizations of Casework that run a program today, other than the enrollment's own and the state's, by name."""
    today = clock.today()
    running = Q(programs__starts_on__lte=today) & (
        Q(programs__ends_on=None) | Q(programs__ends_on__gte=today)
    )
    others = Organisation.objects.filter(running, is_active=True).exclude(pk=enrollment.organisation_id)
    return list(others.exclude(kind=OrganisationKind.STATE).distinct().order_by("name", "pk"))


def own_providers(enrollment):
    """Providers that the enrollment's organization entered earlier, by name."""
    kept = ServiceProvider.objects.kept().filter(organisation=enrollment.organisation_id)
    return list(kept.order_by("name", "pk"))


def wioa_providers(text):
    """(found, all): the first providers of the WIOA list whose name, address or city holds every word of `text`, and
    how many there are. None for no words."""
    if not text.strip():
        return [], 0
    rows = ServiceProvider.objects.kept().filter(source=ProviderSource.WIOA)
    rows = holding_words(rows, text, "name", "city", "street", "zip_code")
    return list(rows.order_by("name", "pk")[:MOST_FOUND]), rows.count()


def provider_address(provider):
    """Name and address on one line: "Welding School - 12 Oak St, Pekin IL 61554"."""
    return f"{provider.name} - {provider.street}, {provider.city} {provider.state} {provider.zip_code}"


def provider_name(service):
    """The name of who gives `service`; "" for no provider."""
    if service.provider_kind == ProviderKind.OWN:
        return service.enrollment.organisation.name
    if service.provider_kind == ProviderKind.LISTED:
        return service.provider_organisation.name
    return service.provider.name if service.provider_id else ""
