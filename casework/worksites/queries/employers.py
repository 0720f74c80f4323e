"""Employers with their openings, what looks like one that is there already, and what stands below one."""

from django.db.models import Count, F, Q, Sum
from django.db.models.functions import Coalesce

from casework.core import clock
from casework.worksites.models import Employer, Job, Worksite

COMMON = frozenset({"company", "corporation", "group", "illinois", "incorporated", "limited", "services"})
SHORTEST_WORD = 4
MOST_SIMILAR = 5


def with_openings(employers):
    """Annotate employers with `sites`, `openings`, `taken` and `remaining` of what is in use today."""
    today = clock.today()
    used_site = Q(worksites__ended_on=None) | Q(worksites__ended_on__gte=today)
    used_job = used_site & (Q(worksites__jobs__ended_on=None) | Q(worksites__jobs__ended_on__gte=today))
    return employers.annotate(
        sites=Count("worksites", filter=used_site, distinct=True),
        openings=Coalesce(Sum("worksites__jobs__openings", filter=used_job), 0),
        taken=Coalesce(Sum("worksites__jobs__taken", filter=used_job), 0),
    ).annotate(remaining=F("openings") - F("taken"))


def similar_employers(organisation, name):
    """(the employer of exactly this name or None, up to five that share a telling word with it), all in use and of
    `organisation`. Case and spaces around the name do not matter."""
    key = name.strip().lower()
    used = Employer.objects.filter(organisation=organisation).in_use(clock.today())
    words = [word for word in key.split() if len(word) >= SHORTEST_WORD and word not in COMMON]
    alike = Q(name_key=key) | Q(name_key__startswith=key[:SHORTEST_WORD]) if key else Q(pk__in=[])
    for word in words:
        alike |= Q(name_key__contains=word)
    found = list(used.filter(alike).order_by("name_key", "pk")[: MOST_SIMILAR + 1])
    same = next((row for row in found if row.name_key == key), None)
    if same is None and key:
        same = used.filter(name_key=key).first()
    return same, [row for row in found if row != same][:MOST_SIMILAR]


def worksites_of(employer):
    """The worksites of an employer, those in use first, each with its `listed_jobs`. Two queries."""
    today = clock.today()
    jobs = {}
    for job in jobs_of(Job.objects.filter(worksite__employer=employer)):
        jobs.setdefault(job.worksite_id, []).append(job)
    sites = list(Worksite.objects.filter(employer=employer).order_by("name", "pk"))
    for site in sites:
        site.listed_jobs = jobs.get(site.pk, [])
        site.is_used = site.ended_on is None or site.ended_on >= today
    return sorted(sites, key=lambda site: not site.is_used)


def jobs_of(rows):
    """Jobs in the order of their titles."""
    return rows.order_by("title", "pk")
