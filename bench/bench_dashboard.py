"""Dashboard data against the floor query, and the whole page against the page of the small database."""

import statistics
from types import SimpleNamespace

from ground import database_of, use, vacuum
from measure import Report, interleaved, pages_of_queryset, ratio

PROGRAM = "youth_apprenticeship"
REPETITIONS = 31
SCOPES = (("one organization", 1), ("60 organizations", 60), ("statewide", None))
MANY, BUDGET, BUDGET_BELOW = 100_000, 1.5, 2.5
"""Below a hundred thousand rows what a query costs by itself weighs more (performance.md, target 3)."""


def member_over(organisations: int | None):
    """A Member of the current database who reads one organization (the first), 60 (the next), or all (None)."""
    from casework.accounts.access import Grant, Member
    from casework.accounts.enums import Role
    from casework.accounts.models import Organisation, User

    codes = [f"org-{number}" for number in ([1] if organisations == 1 else range(2, 62))]
    ids = (
        None
        if organisations is None
        else frozenset(Organisation.objects.filter(code__in=codes).values_list("pk", flat=True))
    )
    member = Member(User.objects.order_by("pk").first())
    role = Role.STATEWIDE_STAFF if organisations is None else Role.PROGRAM_MANAGER
    member.__dict__["grants"] = (Grant(role, 0, PROGRAM, ids),)
    return member


def bench_data(report: Report) -> None:
    """The counts of every line in three scopes against one GROUP BY of one column over the same rows."""
    from django.db.models import Count

    from dashboard.access import visible_standing
    from dashboard.queries.dashboard import count_vectors
    from programs.packing import fold
    from programs.registry import get_program

    vacuum("dashboard_standing")
    for label, organisations in SCOPES:
        member = member_over(organisations)
        rows = visible_standing(member, PROGRAM)
        one_column = rows.order_by().values_list("s5").annotate(count=Count("*"))

        def floor(one_column=one_column):
            return dict(one_column.all())

        def data(rows=rows):
            return fold(get_program(PROGRAM), count_vectors(rows))

        times = interleaved({"floor": floor, "data": data}, repetitions=REPETITIONS)
        counted = rows.order_by().values_list("vec").annotate(count=Count("*"))
        report.add(
            f"dashboard data, {label}",
            ratio(times, "data", "floor"),
            BUDGET if rows.count() >= MANY else BUDGET_BELOW,
            note=f"({statistics.median(times['floor']) * 1000:.1f} ms floor, {rows.count():,} rows)",
            pages=f"{pages_of_queryset(counted)} / {pages_of_queryset(one_column)}",
        )


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
