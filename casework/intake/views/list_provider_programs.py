"""ISETS E&T Programs: the table of the source (seed 004:170-171)."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.core.cells import Lines, Link, Links
from casework.core.lists import Column, ListPage
from casework.core.words import DASH
from casework.intake.access import spec_set_up, visible_provider_programs
from casework.intake.forms.list_provider_programs import ProviderProgramFilter
from casework.intake.queries.provider_pages import provider_context
from casework.intake.queries.provider_programs import (
    activity_words,
    doubts_of,
    location_words,
    offering_words,
    removed_today,
    year_words,
)


def list_provider_programs(request, program):
    """Programs of providers, of this fiscal year unless another is asked for."""
    spec = spec_set_up(request.member, program)
    rows = visible_provider_programs(request.member, program)
    page = ListPage(
        request,
        rows.kept(),
        columns=_columns(spec),
        name=f"provider_programs_{program}",
        caption=_("Programs"),
        filterset=ProviderProgramFilter,
        filter_options={"spec": spec},
        empty={
            "title": _("No program yet"),
            "text": _("Until a provider has a program on record, its plans are offered the whole list."),
        },
    )
    if page.wants_export:
        return page.export()
    title = spec.provider_tabs["programs"].text
    context = provider_context(request.member, spec, title, "list_provider_programs")
    context |= {"list": page, "removed": removed_today(rows)}
    return render(request, "intake/list_provider_programs.html", context)


def _columns(spec):
    columns = [
        Column("name", _("Program Name"), "name", sort=("name",)),
        Column("provider", _("Provider"), "organisation.name", sort=("organisation__name",)),
        Column("contract", _("Contract Number"), "contract_number"),
        Column("year", _("Fiscal Year"), lambda row: year_words(row.fiscal_year), sort=("fiscal_year",)),
        Column("location", _("Location Name"), location_words),
        Column("schedule", _("Program Schedule"), "schedule"),
    ]
    if len(spec.offerings):
        columns.append(Column("offering", _("Program Offering"), offering_words))
    return [
        *columns,
        Column("activities", _("Training Activities"), _activities, kind="long", exported=activity_words),
        Column("other", _("Other Training"), "other_training"),
        Column("options", _("Options"), _options, kind="action", fixed=True, exported=False),
    ]


def _activities(row):
    return Lines(activity_words(row) or DASH, " ".join(found.text for found in doubts_of(row)))


def _options(row):
    edit = Link(_("Edit"), reverse("intake:edit_provider_program", args=[row.public_id]), row.name)
    remove = Link(_("Remove"), reverse("intake:remove_provider_program", args=[row.public_id]), row.name)
    return Links((edit, remove))
