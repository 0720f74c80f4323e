"""The list of regions."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import listed_regions
from casework.accounts.context import administration
from casework.accounts.queries.regions import with_members
from casework.core.cells import Badge, Link
from casework.core.lists import Column, ListPage


def list_regions(request):
    """GET: sorting, pages and a file."""
    page = ListPage(
        request,
        with_members(listed_regions(request.member)),
        columns=_columns(),
        name="regions",
        caption=_("Regions"),
    )
    if page.wants_export:
        return page.export()
    return render(request, "accounts/list_regions.html", {**administration(_("Regions")), "list": page})


def _columns():
    return [
        Column("name", _("Name"), _name, sort=("name",), exported=lambda row: row.name),
        Column("code", _("Code"), "code", sort=("code",)),
        Column("members", _("Organizations"), "members", sort=("members",), kind="number"),
        Column("sites", _("Sites"), "sites", sort=("sites",), kind="number"),
        Column("state", _("State"), _state, sort=("is_active",)),
    ]


def _name(row):
    return Link(row.name, reverse("accounts:show_region", args=[row.public_id]))


def _state(row):
    return Badge(_("Active"), "green") if row.is_active else Badge(_("Ended"), "grey")
