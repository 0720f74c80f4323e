"""One employer with its worksites and their jobs."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.core.cells import Badge, Link
from casework.core.words import DASH, phone
from casework.worksites.access import employer_for, visible_employers
from casework.worksites.queries import worksites_context, worksites_of
from casework.worksites.queries.came_from import plan_left


def show_employer(request, employer_id):
    """GET."""
    employer = employer_for(request.member, employer_id)
    can_edit = visible_employers(request.member, Can.EDIT).filter(pk=employer.pk).exists()
    context = worksites_context(employer.name, "employers")
    context |= {
        "plan_url": plan_left(request),
        "employer": employer,
        "can_edit": can_edit,
        "items": _items(employer),
        "sites": [(site, _jobs(site)) for site in worksites_of(employer)],
    }
    return render(request, "worksites/show_employer.html", context)


def _items(employer):
    ended = Badge(_("Ended"), "grey") if employer.ended_on else Badge(_("In use"), "green")
    return [
        {"label": _("Contact person"), "value": employer.contact_name or DASH},
        {"label": _("Phone"), "value": phone(employer.phone)},
        {"label": _("Contact e-mail"), "value": employer.contact_email or DASH},
        {"label": _("State"), "value": ended},
    ]


def _jobs(site):
    columns = [
        {"label": _("Job")},
        {"label": _("Hourly wage"), "kind": "number"},
        {"label": _("Total Number of Openings"), "kind": "number"},
        {"label": _("Positions taken"), "kind": "number"},
        {"label": _("Remaining"), "kind": "number"},
        {"label": _("State")},
    ]
    rows = [
        [
            Link(job.title, reverse("worksites:show_job", args=[job.public_id])),
            f"${job.hourly_wage}",
            job.openings,
            job.taken,
            job.remaining,
            Badge(_("Ended"), "grey") if job.ended_on else Badge(_("In use"), "green"),
        ]
        for job in site.listed_jobs
    ]
    caption = _("Jobs at %(worksite)s") % {"worksite": site.name}
    return {"caption": caption, "is_titled": True, "columns": columns, "rows": rows}
