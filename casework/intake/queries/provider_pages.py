"""The frame of "Provider Information", and what the page of one provider shows (seed 004:164-165)."""

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.models import Location, OrganisationProgram
from casework.core.cells import Lines, Link
from casework.core.words import DASH, short_date
from casework.intake.access import programs_set_up
from casework.intake.models import ProgramCredential, ProviderProgram
from casework.intake.queries.provider_programs import (
    activity_words,
    current_year,
    location_words,
    programs_of,
    year_words,
)
from programs.registry import get_program


def provider_context(member, spec, title, page, trail=()):
    """What `layout/staff.html` needs: the two tabs in the words of the program `spec`, and where the member sets up
    several programs the way to the others. `page` is the stem of the open tab, `trail` the (label, address) between."""
    others = programs_set_up(member)
    links = [
        {
            "label": get_program(code).short_name,
            "url": reverse(f"intake:{page}", args=[code]),
            "current": code == spec.code,
        }
        for code in others
    ]
    home = {"label": _("Provider Information"), "url": reverse("intake:show_provider_information")}
    steps = [{"label": label, "url": url} for label, url in trail]
    return {
        "page_title": title,
        "spec": spec,
        "breadcrumbs": [home, *steps, {"label": title, "url": ""}],
        "side_links": [{"label": _("Programs"), "links": links}] if len(links) > 1 else [],
        "tabs": [
            {
                "label": tab.text,
                "url": reverse(f"intake:{tab.page}", args=[spec.code]),
                "current": tab.page == page,
            }
            for tab in spec.provider_tabs
        ],
    }


def add_counts(spec):
    """A `prepare` for lists of providers: gives each row its `sites`, the `contracts` and the number of `offered`
    programs of this fiscal year, and the credentials that `wait`. Three queries."""

    def prepare(rows):
        keys = [row.pk for row in rows]
        sites = _counted(Location.objects.filter(organisation__in=keys, is_active=True))
        waiting = _counted(
            ProgramCredential.objects.filter(
                organisation__in=keys,
                removed_at=None,
                approved_at=None,
                provider_program__program=spec.code,
                provider_program__removed_at=None,
            )
        )
        programs = ProviderProgram.objects.kept().of_year(current_year()).filter(program=spec.code)
        contracts = {}
        found = programs.filter(organisation__in=keys).order_by("contract_number", "pk")
        for key, number in found.values_list("organisation_id", "contract_number"):
            contracts.setdefault(key, []).append(number)
        for row in rows:
            numbers = contracts.get(row.pk, [])
            row.sites, row.wait = sites.get(row.pk, 0), waiting.get(row.pk, 0)
            row.offered, row.contracts = len(numbers), ", ".join(dict.fromkeys(filter(None, numbers)))

    return prepare


def _counted(rows):
    return dict(
        rows.order_by().values("organisation").annotate(n=Count("pk")).values_list("organisation", "n")
    )


def provider_facts(provider):
    """The items of a provider's summary. One query."""
    runs = OrganisationProgram.objects.filter(organisation=provider).order_by("program", "starts_on")
    return [
        {"label": _("Provider Name"), "value": provider.name},
        {"label": _("Kind"), "value": provider.get_kind_display()},
        {"label": _("Led by"), "value": provider.parent.name if provider.parent else DASH},
        {"label": _("Region"), "value": provider.region.name if provider.region else DASH},
        {"label": _("Programs run"), "value": "; ".join(_run_words(run) for run in runs)},
    ]


def _run_words(run):
    dates = {"program": get_program(run.program).short_name, "since": short_date(run.starts_on)}
    if run.ends_on is None:
        return _("%(program)s since %(since)s") % dates
    return _("%(program)s from %(since)s to %(until)s") % {**dates, "until": short_date(run.ends_on)}


def location_table(provider):
    """The table of a provider's sites."""
    rows = Location.objects.filter(organisation=provider).order_by("-is_active", "name", "pk")
    return {
        "caption": _("Locations"),
        "columns": [{"label": _("Location Name")}, {"label": _("Address")}],
        "rows": [[Lines(row.name, "" if row.is_active else _("Closed")), _address(row)] for row in rows],
    }


def _address(row):
    town = f"{row.city}, {row.state} {row.zip_code}".strip(", ") if row.city else ""
    return ", ".join(filter(None, [row.street, town])) or DASH


def contract_table(provider, spec):
    """The table of a provider's programs in `spec`, the latest fiscal year first."""
    labels = (
        _("Program Name"),
        _("Fiscal Year"),
        _("Contract Number"),
        _("Location Name"),
        _("Training Activities"),
    )
    return {
        "caption": spec.provider_tabs["programs"].text,
        "columns": [{"label": label} for label in labels],
        "rows": [
            [
                Link(row.name, reverse("intake:edit_provider_program", args=[row.public_id])),
                year_words(row.fiscal_year),
                row.contract_number or DASH,
                location_words(row),
                activity_words(row) or DASH,
            ]
            for row in programs_of(provider, spec.code)
        ],
    }


def copy_items(provider, copying):
    """The items of the question before programs are copied."""
    return [
        {"label": _("Provider"), "value": provider.name},
        {"label": _("Copied"), "value": _named(copying.missing)},
        {"label": _("In the year already, left as they are"), "value": _named(copying.there)},
    ]


def _named(rows):
    return "; ".join(f"{row.name} ({location_words(row)})" for row in rows) or _("None")
