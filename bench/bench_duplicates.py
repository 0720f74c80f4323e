"""A page of possible duplicates, against a page of 50 rows fetched by their primary keys."""

import statistics

from bench_caseload import SEARCHES, _by_keys, _sample
from bench_dashboard import SCOPES, member_over
from measure import Report, percentile, seconds_in_database

BUDGET = 5


def bench_duplicates(report: Report) -> None:
    """For each scope: p95 of what the page asks of the database, over the pages that follow one another, as a multiple
    of p95 of the page by keys. The budget is for the manager of one organization."""
    for label, organisations in SCOPES.items():
        member = member_over(organisations)
        floor = [seconds_in_database(_by_keys, member, ids) for _customer, ids in _sample(member)]
        found, pairs, start = [], 0, None
        for _ in range(SEARCHES):
            pages = []
            found.append(seconds_in_database(_look, member, start, pages))
            pairs += len(pages[0].found)
            start = pages[0].rest and pages[0].rest.public_id
        report.add(
            f"possible duplicates, {label}: p95",
            percentile(found, 95) / percentile(floor, 95),
            BUDGET if len(organisations or ()) == 1 else None,
            note=f"(p50 {statistics.median(found) * 1000:.0f} ms, {pairs / SEARCHES:.0f} pairs a page,"
            f" floor p95 {percentile(floor, 95) * 1000:.1f} ms)",
        )


def _look(member, start, pages):
    from casework.cases.queries.duplicate_pairs import duplicate_pairs

    pages.append(duplicate_pairs(member, start))
