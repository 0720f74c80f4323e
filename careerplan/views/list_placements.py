"""Who works where: the placements of the customers the reader reaches (F365)."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.access import visible_placements
from careerplan.forms.list_placements import PlacementFilter
from careerplan.queries.placements import status_word
from casework.accounts.queries.columns import organisation_column
from casework.core.cells import Badge, Lines, Link
from casework.core.lists import Column, ListPage
from casework.worksites.queries import worksites_context
from programs.registry import get_program


def list_placements(request):
    """GET: search, sorting, pages and a file. `job` narrows to one job: the list behind its positions taken."""
    page = ListPage(
        request,
        visible_placements(request.member),
        columns=_columns(request.member),
        name="placements",
        caption=_("Placements"),
        filterset=PlacementFilter,
        default_sort="-started_on",
        empty={
            "title": _("No placements yet"),
            "text": _("Customers are placed from their plan, on a service."),
        },
    )
    if page.wants_export:
        return page.export()
    context = worksites_context(_("Placements"), "placements") | {"list": page}
    return render(request, "worksites/list_jobs.html", context)


def _columns(member):
    return [
        Column("customer", _("Customer"), _customer, sort=("customer__last_name", "customer__first_name")),
        organisation_column(member),
        Column("job", _("Job"), _job, sort=("job__title",)),
        Column("status", _("Status"), _status, sort=("status",)),
        Column("started_on", _("Start Date"), "started_on", sort=("started_on",), kind="date"),
        Column("due_on", _("Planned Due Date"), "due_on", sort=("due_on",), kind="date"),
        Column("ended_on", _("End Date"), "ended_on", sort=("ended_on",), kind="date"),
        Column(
            "wage", _("Hourly wage"), lambda row: f"${row.hourly_wage}", sort=("hourly_wage",), kind="number"
        ),
        Column(
            "subsidized_wage",
            _("Subsidized wage"),
            lambda row: f"${row.subsidized_wage}",
            sort=("subsidized_wage",),
            kind="number",
        ),
    ]


def _customer(row):
    url = reverse("careerplan:edit_placement", args=[row.enrollment.public_id, row.service.public_id])
    return Link(row.customer.get_full_name(), url)


def _job(row):
    return Lines(row.job.title, row.job.worksite.full_name)


def _status(row):
    return Badge(**status_word(row, get_program(row.enrollment.program)))
