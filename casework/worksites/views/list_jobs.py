"""The jobs of the worksite tool: openings, taken, remaining (F365, F377)."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.queries.columns import organisation_column
from casework.core.cells import Lines, Link
from casework.core.lists import Column, ListPage
from casework.worksites.access import visible_jobs
from casework.worksites.forms.list_employers import JobFilter
from casework.worksites.queries import worksites_context


def list_jobs(request):
    """GET: search, sorting, pages and a file."""
    page = ListPage(
        request,
        visible_jobs(request.member),
        columns=_columns(request.member),
        name="jobs",
        caption=_("Jobs and openings"),
        filterset=JobFilter,
        empty={
            "title": _("No jobs yet"),
            "text": _("Jobs are added to a worksite, on the page of its employer."),
            "act_url": reverse("worksites:list_employers"),
            "act_label": _("Employers"),
        },
    )
    if page.wants_export:
        return page.export()
    context = worksites_context(_("Jobs and openings"), "jobs") | {"list": page}
    return render(request, "worksites/list_jobs.html", context)


def _columns(member):
    return [
        Column("title", _("Job"), _title, sort=("title",), exported=lambda row: row.title),
        Column("employer", _("Employer"), _employer, sort=("worksite__employer__name_key",)),
        Column("worksite", _("Worksite"), _worksite, sort=("worksite__name",)),
        organisation_column(member),
        Column(
            "wage", _("Hourly wage"), lambda row: f"${row.hourly_wage}", sort=("hourly_wage",), kind="number"
        ),
        Column("openings", _("Total Number of Openings"), "openings", sort=("openings",), kind="number"),
        Column(
            "taken", _("Positions taken"), _taken, sort=("taken",), kind="number", exported=lambda r: r.taken
        ),
        Column("remaining", _("Remaining"), "remaining", kind="number"),
        Column("ended_on", _("Last day of use"), "ended_on", sort=("ended_on",), kind="date", shown=False),
    ]


def _title(row):
    return Link(row.title, reverse("worksites:show_job", args=[row.public_id]))


def _employer(row):
    employer = row.worksite.employer
    return Link(employer.name, reverse("worksites:show_employer", args=[employer.public_id]))


def _worksite(row):
    return Lines(row.worksite.name, row.worksite.city)


def _taken(row):
    url = f"{reverse('careerplan:list_placements')}?job={row.public_id}"
    return Link(str(row.taken), url) if row.taken else 0
