"""The list of organisations."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import visible_organisations
from casework.accounts.context import administration
from casework.accounts.forms.list_organisations import OrganisationFilter
from casework.accounts.queries.people import with_counts
from casework.core.cells import Badge, Link
from casework.core.lists import Column, ListPage


def list_organisations(request):
    """GET: filters, sorting, pages and a file."""
    page = ListPage(
        request,
        with_counts(visible_organisations(request.member), request.member.today),
        columns=_columns(),
        name="organisations",
        caption=_("Organizations"),
        filterset=OrganisationFilter,
    )
    if page.wants_export:
        return page.export()
    return render(
        request, "accounts/list_organisations.html", {**administration(_("Organizations")), "list": page}
    )


def _columns():
    return [
        Column("name", _("Name"), _name, sort=("name",), exported=lambda row: row.name),
        Column("code", _("Code"), "code", sort=("code",)),
        Column("kind", _("Kind"), "get_kind_display", sort=("kind",)),
        Column("parent", _("Stands below"), "parent.name", sort=("parent__name",)),
        Column("region", _("Region"), "region.name", sort=("region__name",), shown=False),
        Column("people", _("People"), "people", sort=("people",), kind="number"),
        Column("sites", _("Sites"), "sites", sort=("sites",), kind="number"),
        Column("state", _("State"), _state, sort=("is_active",)),
    ]


def _name(row):
    return Link(row.name, reverse("accounts:show_organisation", args=[row.public_id]))


def _state(row):
    return Badge(_("Active"), "green") if row.is_active else Badge(_("Closed"), "grey")
