"""Regions as screens show them."""

from django.db.models import Count, Q

from casework.accounts.models import Organisation


def with_members(regions):
    """Annotate regions with `members` (organisations in them) and `sites` (their open sites)."""
    return regions.annotate(
        members=Count("organisations", distinct=True),
        sites=Count(
            "organisations__locations", filter=Q(organisations__locations__is_active=True), distinct=True
        ),
    )


def members_of(region) -> list[Organisation]:
    """Return the organisations in a region with `site_names` (open sites, in order). Two queries."""
    rows = list(region.organisations.prefetch_related("locations").order_by("name", "pk"))
    for row in rows:
        row.site_names = [site.name for site in row.locations.all() if site.is_active]
    return rows


def organisations_to_add(organisations, region):
    """Return the active organisations that are not in `region`, with the region each is in now."""
    return organisations.filter(is_active=True).exclude(region=region).order_by("name", "pk")
