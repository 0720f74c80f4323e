"""ISETS Provider Details: the providers of a program (seed 004:165)."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.core.cells import Badge, Link
from casework.core.lists import Column, ListPage
from casework.core.words import DASH
from casework.intake.access import spec_set_up, visible_providers
from casework.intake.forms.list_provider_programs import ProviderFilter
from casework.intake.queries.provider_pages import add_counts, provider_context
from casework.intake.queries.provider_programs import current_year


def list_providers(request, program):
    """Providers of the member's reach with contracts, sites and programs of this fiscal year; the only one at once."""
    spec = spec_set_up(request.member, program)
    rows = visible_providers(request.member, program)
    if not request.GET and len(found := list(rows[:2])) == 1:
        return redirect("intake:show_provider", program, found[0].public_id)
    page = ListPage(
        request,
        rows,
        columns=_columns(spec),
        name=f"providers_{program}",
        caption=_("Providers"),
        filterset=ProviderFilter,
        prepare=add_counts(spec),
        empty={"title": _("No provider yet"), "text": _("No organization of your reach runs this program.")},
    )
    if page.wants_export:
        return page.export()
    context = provider_context(request.member, spec, spec.provider_tabs["details"].text, "list_providers")
    return render(request, "intake/list_providers.html", {**context, "list": page})


def _columns(spec):
    columns = [
        Column("name", _("Provider Name"), lambda row: Link(row.name, _url(spec, row)), sort=("name",)),
        Column("kind", _("Kind"), "get_kind_display", sort=("kind",)),
        Column(
            "parent", _("Led by"), lambda row: row.parent.name if row.parent else DASH, sort=("parent__name",)
        ),
        Column("contracts", _("Contract Number"), "contracts"),
        Column("sites", _("Locations"), "sites", kind="number"),
        Column("offered", _("Programs in %(year)s") % {"year": current_year()}, _offered, kind="number"),
    ]
    if spec.provider_programs_lead_to_credentials:
        columns.append(Column("wait", _("Credentials to approve"), "wait", kind="number"))
    return columns


def _url(spec, row):
    return reverse("intake:show_provider", args=[spec.code, row.public_id])


def _offered(row):
    return row.offered or Badge(_("None"), "yellow", _("plans are offered the whole list or last year's"))
