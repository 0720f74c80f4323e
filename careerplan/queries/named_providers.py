"""Who gives services to the customers of some organizations, by name: what a filter on providers offers."""

from django.db.models import Q

from careerplan.models import ServiceProvider
from casework.accounts.models import Organisation

MOST_NAMED = 200


def named_providers(organisation_ids):
    """[(key for an address, name, Q over services)] of the providers that services of these organizations name, by
    name, MOST_NAMED at most. Two queries."""
    ids = list(organisation_ids)
    given = Organisation.objects.filter(services_given__organisation__in=ids).distinct()
    entered = ServiceProvider.objects.kept().filter(services__organisation__in=ids).distinct()
    found = [
        (f"o-{row.public_id}", row.name, Q(provider_organisation=row.pk))
        for row in given.order_by("name", "pk")[:MOST_NAMED]
    ]
    found += [
        (f"p-{row.public_id}", f"{row.name}, {row.city}", Q(provider=row.pk))
        for row in entered.order_by("name", "pk")[:MOST_NAMED]
    ]
    return sorted(found, key=lambda item: item[1])[:MOST_NAMED]
