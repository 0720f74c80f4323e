"""The employers of the worksite tool with their openings (F364)."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.queries.columns import organisation_column
from casework.core.cells import Badge, Lines, Link
from casework.core.lists import Column, ListPage
from casework.core.words import phone
from casework.worksites.access import home_organisations, visible_employers
from casework.worksites.forms.list_employers import EmployerFilter
from casework.worksites.queries import with_openings, worksites_context
from casework.worksites.queries.came_from import plan_left, remember_plan


def list_employers(request):
    """GET: search, sorting, pages and a file. `?plan=` says from which plan the tool was opened."""
    remember_plan(request)
    may_add = home_organisations(request.member).exists()
    add_url = reverse("worksites:add_employer") if may_add else ""
    page = ListPage(
        request,
        with_openings(visible_employers(request.member).select_related("organisation")),
        columns=_columns(request.member),
        name="employers",
        caption=_("Employers"),
        filterset=EmployerFilter,
        empty={
            "title": _("No employers yet"),
            "text": _(
                "Add the employer first, then its worksite and its jobs. They can then be chosen in the plan."
            ),
            "act_url": add_url,
            "act_label": _("Add employer") if may_add else "",
        },
    )
    if page.wants_export:
        return page.export()
    context = worksites_context(_("Worksites"), "employers") | {"list": page, "add_url": add_url}
    context["plan_url"] = plan_left(request)
    context["breadcrumbs"] = []
    return render(request, "worksites/list_employers.html", context)


def _columns(member):
    return [
        Column("name", _("Employer"), _name, sort=("name_key",), exported=lambda row: row.name),
        organisation_column(member),
        Column("sites", _("Worksites"), "sites", sort=("sites",), kind="number"),
        Column("openings", _("Total Number of Openings"), "openings", sort=("openings",), kind="number"),
        Column("taken", _("Positions taken"), "taken", sort=("taken",), kind="number"),
        Column("remaining", _("Remaining"), "remaining", sort=("remaining",), kind="number"),
        Column("contact", _("Contact"), _contact, exported=lambda row: row.contact_name),
        Column("state", _("State"), _state, sort=("ended_on",), shown=False),
    ]


def _name(row):
    return Link(row.name, reverse("worksites:show_employer", args=[row.public_id]))


def _contact(row):
    return (
        Lines(row.contact_name, phone(row.phone) if row.phone else "")
        if row.contact_name
        else phone(row.phone)
    )


def _state(row):
    return Badge(_("Ended"), "grey") if row.ended_on else Badge(_("In use"), "green")
