"""Dashboard data against the floor query, and the whole page against the page of the small database."""

import itertools
import statistics
from types import SimpleNamespace

from ground import database_of, rolled_back, use, vacuum
from measure import Report, interleaved, pages_of, ratio

PROGRAM = "youth_apprenticeship"
REPETITIONS = 31
SCOPES = {
    "one organization": range(1, 2),
    "60 organizations": range(2, 62),
    "300 organizations": range(2, 302),
    "statewide": None,
}
WAITING, VECTORS = 10_000, 2_000
"""Entries of the ledger between two folds of a busy day; vectors once all sections are live (performance.md, 0)."""
MANY, BUDGET, BUDGET_BELOW = 100_000, 1.5, 2.5
"""Below a hundred thousand rows what a query costs by itself weighs more (performance.md, target 3)."""


def member_over(organisations: range | None):
    """A Member of the current database who reads the organizations of these numbers, or all of them (None)."""
    from casework.accounts.access import Grant, Member
    from casework.accounts.enums import Role
    from casework.accounts.models import Organisation, User

    ids = None
    if organisations is not None:
        codes = [f"org-{number}" for number in organisations]
        ids = frozenset(Organisation.objects.filter(code__in=codes).values_list("pk", flat=True))
    member = Member(User.objects.order_by("pk").first())
    role = Role.STATEWIDE_STAFF if organisations is None else Role.PROGRAM_MANAGER
    member.__dict__["grants"] = (Grant(role, 0, PROGRAM, ids),)
    return member


def bench_data(report: Report) -> None:
    """The counts of every line in each scope against one GROUP BY of one column over the same rows; statewide also
    with entries waiting in the ledger, and with as many vectors as all sections together will have."""
    vacuum("dashboard_standing", "dashboard_standingtally", "dashboard_standingledger")
    for label, organisations in SCOPES.items():
        _measure(report, label, member_over(organisations))
    with rolled_back() as cursor:
        cursor.execute(
            "INSERT INTO dashboard_standingledger (program, vec, change)"
            " SELECT %s, vec, CASE n %% 2 WHEN 0 THEN 1 ELSE -1 END"
            " FROM generate_series(1, %s) n, LATERAL (SELECT vec FROM dashboard_standingtally WHERE program = %s"
            " ORDER BY vec OFFSET n / 2 %% 5 LIMIT 1) v",
            [PROGRAM, WAITING, PROGRAM],
        )
        _measure(report, f"statewide, {WAITING:,} entries waiting", member_over(None), rounds=11)
    with rolled_back() as cursor:
        cursor.execute("DELETE FROM dashboard_standingtally")
        cursor.executemany(
            "INSERT INTO dashboard_standingtally (program, vec, count) VALUES (%s, %s, 500)",
            [(PROGRAM, vec) for vec in _vectors()],
        )
        _measure(report, f"statewide, {VECTORS:,} vectors", member_over(None), rounds=11)


def _measure(report: Report, label: str, member, rounds: int = REPETITIONS) -> None:
    from django.db import connection
    from django.db.models import Count
    from django.test.utils import CaptureQueriesContext

    from dashboard.access import visible_standing
    from dashboard.queries.dashboard import count_in_reach
    from programs.packing import fold
    from programs.registry import get_program

    rows = visible_standing(member, PROGRAM)
    one_column = rows.order_by().values_list("s5").annotate(count=Count("*"))

    def floor():
        return dict(one_column.all())

    def data():
        return fold(get_program(PROGRAM), count_in_reach(member, PROGRAM, rows, narrowed=False))

    times = interleaved({"floor": floor, "data": data}, repetitions=rounds)
    with CaptureQueriesContext(connection) as queries:
        data(), floor()
    people = rows.count()
    report.add(
        f"dashboard data, {label}",
        ratio(times, "data", "floor"),
        BUDGET if people >= MANY else BUDGET_BELOW,
        note=f"({statistics.median(times['floor']) * 1000:.1f} ms floor, {people:,} rows)",
        pages=" / ".join(str(pages_of(query["sql"])) for query in queries),
    )


def _vectors() -> list[int]:
    """As many different vectors of the program as all its sections together will have."""
    from programs.packing import layout
    from programs.registry import get_program

    slots = layout(get_program(PROGRAM)).slots
    values = [range(len(slot.lines) + 1) if slot.coded else [0, 1, 2, 5] for slot in slots]
    found = itertools.islice(itertools.product(*values), 0, None, 7)
    return [
        sum(value << slot.shift for value, slot in zip(each, slots, strict=True))
        for each in itertools.islice(found, VECTORS)
    ]


def bench_page(report: Report, small: int) -> None:
    """The statewide page of this size against the same page at `small`, through the view and its templates."""
    pages = {}
    for size in (small, report.size):
        use(database_of(size))
        pages[size] = _request(member_over(None))
    from dashboard.views.show_dashboard import show_dashboard

    def draw(size):
        response = show_dashboard(pages[size], PROGRAM)
        assert response.status_code == 200

    variants = {str(size): (lambda size=size: draw(size)) for size in pages}
    times = interleaved(variants, repetitions=15, before=lambda name: use(database_of(int(name))))
    report.add(
        f"dashboard page, statewide, against the page at {small:,}",
        ratio(times, str(report.size), str(small)),
        1.3,
        note=f"({statistics.median(times[str(small)]) * 1000:.0f} ms at {small:,})",
    )


def _request(member):
    from django.contrib.messages.storage.cookie import CookieStorage
    from django.contrib.sessions.backends.base import SessionBase
    from django.test import RequestFactory

    request = RequestFactory().get(f"/dashboards/{PROGRAM}/")
    request.user, request.member, request.session = member.user, member, SessionBase()
    request.htmx = SimpleNamespace(boosted=False, __bool__=lambda self: False)
    request._messages = CookieStorage(request)
    return request
