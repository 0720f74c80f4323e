"""The frame of the worksite tool's pages: title, breadcrumbs, tabs."""

from django.utils.translation import gettext as _

from casework.cases.queries.frame import address

PAGES = (
    ("employers", "worksites:list_employers"),
    ("jobs", "worksites:list_jobs"),
    ("placements", "careerplan:list_placements"),
    ("follow_ups", "careerplan:list_follow_ups"),
    ("payroll", "worksites:list_payroll"),
)


def worksites_context(title, page, trail=()):
    """What `layout/staff.html` needs: `page` is the stem of the open tab, `trail` the pages between the tool's home and
    this one as (label, address)."""
    words = {
        "employers": _("Employers"),
        "jobs": _("Jobs and openings"),
        "placements": _("Placements"),
        "follow_ups": _("Follow-ups due"),
        "payroll": _("Payroll"),
    }
    home = {"label": _("Worksites"), "url": address("worksites:list_employers")}
    steps = [{"label": label, "url": url} for label, url in trail]
    return {
        "page_title": title,
        "breadcrumbs": [home, *steps, {"label": title, "url": ""}],
        "tabs": [
            {"label": words[stem], "url": url, "current": stem == page}
            for stem, name in PAGES
            if (url := address(name))
        ],
    }
