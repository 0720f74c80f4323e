"""One job: what it is, its openings, and what was paid in it."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.core.cells import Badge, Link
from casework.worksites.access import job_for, visible_jobs
from casework.worksites.queries import job_words, worksites_context
from casework.worksites.queries.came_from import plan_left


def show_job(request, worksite_job_id):
    """GET."""
    job = job_for(request.member, worksite_job_id)
    employer = job.worksite.employer
    trail = [(employer.name, reverse("worksites:show_employer", args=[employer.public_id]))]
    context = worksites_context(job.title, "jobs", trail)
    context |= {
        "plan_url": plan_left(request),
        "job": job,
        "items": _items(job),
        "can_edit": visible_jobs(request.member, Can.EDIT).filter(pk=job.pk).exists(),
    }
    return render(request, "worksites/show_job.html", context)


def _items(job):
    site, words = job.worksite, job_words(job)
    taken = f"{reverse('careerplan:list_placements')}?job={job.public_id}"
    return [
        {"label": _("Employer"), "value": site.employer.name},
        {
            "label": _("Worksite"),
            "value": site.name,
            "hint": f"{site.street}, {site.city}, {site.state} {site.zip_code}",
        },
        {"label": _("Minimum wage of"), "value": site.get_wage_area_display()},
        {"label": _("Position Type"), "value": words["position"]},
        {"label": _("Employment Type"), "value": words["employment"]},
        {"label": _("Hourly wage"), "value": f"${job.hourly_wage}"},
        {"label": _("Total Number of Openings"), "value": job.openings},
        {"label": _("Positions taken"), "value": Link(str(job.taken), taken)},
        {"label": _("Remaining"), "value": job.remaining},
        {
            "label": _("State"),
            "value": Badge(_("Ended"), "grey") if job.ended_on else Badge(_("In use"), "green"),
        },
    ]
