"""The caseload list of 50, searched and not, against a page of 50 rows fetched by their primary keys."""

import random
import statistics

from bench_dashboard import SCOPES, member_over
from measure import Report, percentile, seconds_in_database

SEARCHES = 40
ROWS = 50
KINDS = (
    ("no search", 5),
    ("beginning of a name", 5),
    ("misspelled name", None),
    ("last four", 5),
    ("phone", 5),
)


def bench_caseload(report: Report) -> None:
    """For each scope and kind of search: p95 of what the list asks of the database, rows, count and filters included,
    as a multiple of p95 of the page by keys."""
    for label, organisations in SCOPES.items():
        member = member_over(organisations)
        people = _sample(member)
        for kind, budget in KINDS:
            floor, found = [], []
            for customer, ids in people:
                floor.append(seconds_in_database(_by_keys, member, ids))
                found.append(seconds_in_database(_listed, member, _typed(kind, customer)))
            report.add(
                f"caseload list, {label}, {kind}: p95",
                percentile(found, 95) / percentile(floor, 95),
                budget,
                note=f"(p50 {statistics.median(found) / statistics.median(floor):.2f}x,"
                f" floor p50 {statistics.median(floor) * 1000:.1f} ms, p95 {percentile(floor, 95) * 1000:.1f} ms)",
            )


def _sample(member):
    """(customer, primary keys of 50 enrollments) for each search, drawn from what the member reads."""
    from casework.cases.access import visible_enrollments

    chance = random.Random(7)
    keys = list(visible_enrollments(member).order_by("pk").values_list("pk", flat=True)[:200_000])
    drawn = []
    for _ in range(SEARCHES):
        enrollment = visible_enrollments(member).select_related("customer").get(pk=chance.choice(keys))
        drawn.append((enrollment.customer, chance.sample(keys, min(ROWS, len(keys)))))
    return drawn


def _typed(kind, customer):
    last = customer.last_name
    return {
        "no search": "",
        "beginning of a name": f"{last}, {customer.first_name[0]}",
        "misspelled name": f"{last[:2]}{last[3:]}, {customer.first_name}",
        "last four": customer.ssn_last4,
        "phone": customer.phone,
    }[kind]


def _by_keys(member, ids):
    from dashboard.queries.caseload import readable_enrollments

    return list(readable_enrollments(member).filter(pk__in=ids).order_by("name_key", "pk"))


class _NothingRemembered:
    """A reader who chose 50 rows a page and nothing else."""

    def get(self, name):
        return {"size": ROWS}

    def set(self, name, values):
        pass

    def views(self, name):
        return None


def _listed(member, text):
    """The list as the page asks for it: standing brought up to today, its rows and how many there are."""
    from django.test import RequestFactory

    from dashboard.views.list_caseload import caseload_page

    request = RequestFactory().get("/customers/", {"q": text} if text else {})
    request.user, request.member, request.lists = member.user, member, _NothingRemembered()
    page = caseload_page(request)
    return page._window, page.counted
