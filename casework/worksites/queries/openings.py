"""Finding employers and jobs by words, and the jobs that may take a customer (F377)."""

from django.db.models import F, Q

from casework.core import clock
from casework.core.search import holding_words
from casework.worksites.models import Job, Worksite


def offered_jobs(organisation):
    """The jobs of `organisation` that may be taken today, with worksite and employer."""
    today = clock.today()
    rows = Job.objects.filter(organisation=organisation, taken__lt=F("openings")).in_use(today)
    for above in ("worksite", "worksite__employer"):
        rows = rows.filter(Q(**{f"{above}__ended_on": None}) | Q(**{f"{above}__ended_on__gte": today}))
    rows = rows.select_related("worksite__employer")
    return rows.order_by("worksite__employer__name_key", "worksite__name", "title", "pk")


def search_jobs(rows, text):
    """Those of `rows` (jobs) in whose title, worksite, city or employer every word of `text` occurs, in any case."""
    return holding_words(rows, text, "title", "worksite__name", "worksite__city", "worksite__employer__name")


def search_employers(rows, text):
    """Those of `rows` (employers) in whose name, or in a worksite's name or city, every word of `text` occurs."""
    for word in text.split():
        sites = Worksite.objects.filter(Q(name__icontains=word) | Q(city__icontains=word))
        rows = rows.filter(Q(name__icontains=word) | Q(pk__in=sites.values("employer_id")))
    return rows
