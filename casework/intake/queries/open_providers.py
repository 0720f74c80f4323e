"""Where a person may apply online: providers that run the program today and take people, the near ones first."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from casework.accounts.enums import OrganisationKind
from casework.accounts.models import Location, Organisation, OrganisationProgram
from casework.core import clock
from casework.intake.models import ProviderProgram
from programs.counties import COUNTIES, county_key
from programs.fiscal_years import fiscal_year_of

_NOT_SERVING = (OrganisationKind.STATE, OrganisationKind.LWIA)
_AREA = 3


@dataclass(frozen=True)
class OpenProvider:
    """A provider to apply at. `nearness` is 0 for the nearest; `why` says what makes it near, "" when nothing does."""

    organisation: Organisation
    sites: tuple[str, ...]
    nearness: int
    why: str


def open_providers(program, *, zip_code="", county=""):
    """Return the `OpenProvider`s of `program` (a code), near ones first, then by name. Three queries.

    A provider whose programs of the fiscal year all take no referrals is left out. `zip_code` is five digits or "",
    `county` a code of COUNTIES or "". Near is: serves the county, a site with the ZIP code, a site in the same part of
    the state (the first three digits).
    """
    today = clock.today()
    running = OrganisationProgram.objects.on(today).filter(program=program).values("organisation")
    rows = Organisation.objects.filter(pk__in=running, is_active=True).exclude(kind__in=_NOT_SERVING)
    taking, counties = {}, {}
    offered = ProviderProgram.objects.kept().of_year(fiscal_year_of(today)).filter(program=program)
    for row in offered.order_by("pk"):
        taking[row.organisation_id] = taking.get(row.organisation_id, False) or row.takes_referrals
        counties.setdefault(row.organisation_id, set()).update(map(county_key, row.counties))
    sites = {}
    for site in Location.objects.filter(is_active=True, organisation__in=rows).order_by("name", "pk"):
        sites.setdefault(site.organisation_id, []).append(site)
    found = [
        _near(row, sites.get(row.pk, []), counties.get(row.pk, set()), zip_code, county)
        for row in rows.order_by("name", "pk")
        if taking.get(row.pk, True)
    ]
    return sorted(found, key=lambda provider: provider.nearness)


def open_provider(program, public_id):
    """Return the organisation `public_id` when one may apply there today, else None."""
    found = (row.organisation for row in open_providers(program))
    return next((row for row in found if row.public_id == public_id), None)


def _near(organisation, sites, counties, zip_code, county):
    zips = {site.zip_code[:5] for site in sites if site.zip_code}
    reasons = [
        (bool(zip_code) and zip_code in zips, _("In your ZIP code")),
        (bool(county) and county in counties, _("Serves %s County") % COUNTIES.text(county)),
        (
            bool(zip_code) and zip_code[:_AREA] in {code[:_AREA] for code in zips},
            _("In your part of the state"),
        ),
    ]
    near = next((place for place, (holds, _why) in enumerate(reasons) if holds), len(reasons))
    why = reasons[near][1] if near < len(reasons) else ""
    return OpenProvider(organisation, tuple(_place(site) for site in sites), near, why)


def _place(site):
    return ", ".join(part for part in (site.name, site.city) if part)
