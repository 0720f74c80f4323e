"""The worklist of a worker with 150 customers: its page against the page of the same 150 rows fetched by their keys."""

import statistics

from bench_dashboard import PROGRAM, member_over
from ground import rolled_back
from measure import Report, interleaved, ratio

CUSTOMERS = 150
REPETITIONS = 15


def bench_worklist(report: Report) -> None:
    """What the list takes, database and rules together, as a multiple of reading its customers' rows by primary key.
    The budget of beyond.md N2 is in milliseconds, so they stand beside it."""
    with rolled_back():
        member = member_over(range(1, 2))
        rows = _caseload(member)
        variants = {"floor": lambda: _by_keys(rows), "worklist": lambda: _worklist(member)}
        times = interleaved(variants, repetitions=REPETITIONS)
        taken = statistics.median(times["worklist"]) * 1000
        items = len(_worklist(member).items)
        report.add(
            f"worklist of {CUSTOMERS} customers, {items} items",
            ratio(times, "worklist", "floor"),
            note=f"(p50 {taken:.0f} ms; 300 ms with the page is the budget)",
        )


def _caseload(member) -> list[int]:
    """Assign 150 customers of the first organization to the member; their keys."""
    from casework.cases.access import visible_enrollments

    found = visible_enrollments(member).filter(program=PROGRAM).order_by("pk")
    keys = list(found.values_list("pk", flat=True)[:CUSTOMERS])
    visible_enrollments(member).filter(pk__in=keys).update(assigned_worker=member.user)
    return keys


def _by_keys(keys):
    from casework.cases.models import Enrollment

    return list(Enrollment.objects.with_people().select_related("standing").filter(pk__in=keys))


def _worklist(member):
    from dashboard.queries.caseload import readable_enrollments
    from dashboard.queries.worklist import read_worklist

    rows = readable_enrollments(member).filter(assigned_worker=member.user)
    return read_worklist(rows, [PROGRAM], member.today)
