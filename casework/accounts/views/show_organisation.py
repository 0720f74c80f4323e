"""One organisation: what it is, its sites, and the programs it runs."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import branding_of, organisation_for
from casework.accounts.context import administration, organisation_trail
from casework.accounts.queries.people import is_current, locations_of, runs_of
from casework.core import words
from casework.core.cells import Badge, Link
from programs.registry import get_program


def show_organisation(request, organisation_id):
    """GET."""
    organisation = organisation_for(request.member, organisation_id)
    context = administration(organisation.name, trail=organisation_trail())
    context |= {
        "organisation": organisation,
        "items": _items(organisation),
        "sites": _sites(locations_of(organisation)),
        "runs": _runs(runs_of(organisation), request.member.today),
    }
    return render(request, "accounts/show_organisation.html", context)


def _items(organisation):
    return [
        {"label": _("Code"), "value": organisation.code},
        {"label": _("Kind"), "value": organisation.get_kind_display()},
        {"label": _("Stands below"), "value": str(organisation.parent or words.DASH)},
        {"label": _("Region"), "value": str(organisation.region or words.DASH)},
        {"label": _("State"), "value": _active(organisation)},
        {
            "label": _("Look"),
            "value": _("Its own colors") if branding_of(organisation) else _("The product's own"),
            "change_url": reverse("accounts:edit_branding", args=[organisation.public_id]),
            "change_label": _("Edit look"),
        },
    ]


def _active(row):
    return Badge(_("Active"), "green") if row.is_active else Badge(_("Closed"), "grey")


def _sites(locations):
    columns = [{"label": _("Site")}, {"label": _("Code")}, {"label": _("Address")}, {"label": _("State")}]
    rows = []
    for row in locations:
        name = Link(row.name, reverse("accounts:edit_location", args=[row.public_id]))
        place = ", ".join(part for part in (row.street, row.city, row.state, row.zip_code) if part)
        rows.append([name, row.code, place, _active(row)])
    return {"caption": _("Sites"), "columns": columns, "rows": rows}


def _runs(runs, day):
    columns = [
        {"label": _("Program")},
        {"label": _("First day"), "kind": "date"},
        {"label": _("Last day"), "kind": "date"},
        {"label": _("Action"), "kind": "action"},
    ]
    rows = []
    for run in runs:
        is_open = is_current(run, day) or run.starts_on > day
        url = reverse("accounts:end_program_run", args=[run.public_id])
        action = Link(_("End program"), url) if is_open else _("Ended")
        rows.append([get_program(run.program).name, run.starts_on, run.ends_on or "", action])
    return {"caption": _("Programs"), "columns": columns, "rows": rows}
