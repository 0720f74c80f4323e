"""The Customer Services Report against one index-only GROUP BY, and 500 services saved at once against a raw UPDATE."""

import statistics
import time
from types import SimpleNamespace

from bench_dashboard import PROGRAM, member_over
from ground import rolled_back, vacuum
from measure import Report, interleaved, pages_of, ratio, seconds_in_database

SCOPES = (
    ("one organization", range(1, 2), None),
    ("60 organizations", range(2, 62), 2),
    ("statewide", None, 2),
)
"""Label, organizations, budget; one organization costs less than the planning of its statement, so it is colour."""
ROWS = 500
FLOOR = (
    "SELECT service_type, count(*) FROM careerplan_service"
    " WHERE removed_at IS NULL AND (%s OR organisation_id = ANY(%s)) GROUP BY service_type"
)


def bench_services(report: Report) -> None:
    """Both halves: reading the counts in each scope, writing through the grid."""
    vacuum("careerplan_service", "cases_enrollment", "accounts_organisation")
    for label, organisations, budget in SCOPES:
        _count(report, label, member_over(organisations), budget)
    _count(report, "statewide, enrolled customers only", member_over(None), None, people="enrolled")
    _save(report)


def _count(report, label, member, budget, **filters):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from careerplan.queries.services_report import Asked, read_services_report
    from programs.registry import get_program

    asked = Asked(spec=get_program(PROGRAM), **filters)
    ids = sorted(member.grants[0].organisation_ids or ())
    everybody = member.grants[0].organisation_ids is None

    def floor():
        with connection.cursor() as cursor:
            cursor.execute(FLOOR, [everybody, ids])
            return cursor.fetchall()

    def counts():
        return read_services_report(member, asked)

    times = interleaved({"floor": floor, "report": counts}, repetitions=9, clock=seconds_in_database)
    with CaptureQueriesContext(connection) as queries:
        found = counts()
    report.add(
        f"services report, {label}",
        ratio(times, "report", "floor"),
        budget,
        note=f"({statistics.median(times['floor']) * 1000:.1f} ms floor, {found.people:,} customers)",
        pages=" / ".join(
            [str(pages_of(FLOOR, [everybody, ids]))] + [str(pages_of(q["sql"])) for q in queries]
        ),
    )


def _save(report):
    """The statement of the grid, with row locks, rules and history, against the raw UPDATE of the same rows."""
    from django.db import connection

    from careerplan.models import Service
    from careerplan.queries.bulk import Entry, values_of
    from careerplan.services import edit_services as act
    from casework.accounts.models import User

    services = list(Service.objects.kept().select_related("enrollment").order_by("?")[:ROWS])
    user, ids = User.objects.order_by("pk").first(), [service.pk for service in services]
    hours = iter(range(1, 10_000))
    parts = {"statement": act._write, "whole": None}

    def entries():
        number = next(hours) % 100
        rows = Service.objects.filter(pk__in=ids).select_related("enrollment")
        return rows, [
            Entry(row.public_id, row.version, {**values_of(row), "weekly_hours": number + 1}) for row in rows
        ]

    def raw():
        with rolled_back() as cursor:
            cursor.execute("ALTER TABLE careerplan_service DISABLE TRIGGER USER")
            started.append(time.perf_counter())
            cursor.execute(
                "UPDATE careerplan_service SET weekly_hours = %s, version = version + 1 WHERE id = ANY(%s)",
                [next(hours) % 100, ids],
            )
            ended.append(time.perf_counter())

    def statement():
        rows, sent = entries()
        saved = [
            SimpleNamespace(service=row, values=entry.values) for row, entry in zip(rows, sent, strict=True)
        ]
        with rolled_back():
            started.append(time.perf_counter())
            parts["statement"](saved)
            ended.append(time.perf_counter())

    def whole():
        _rows, sent = entries()
        with rolled_back():
            started.append(time.perf_counter())
            act.edit_services(user, Service.objects.kept(), sent)
            ended.append(time.perf_counter())

    started, ended, times = [], [], {}
    for name, run in {"raw": raw, "statement": statement, "whole": whole}.items():
        started.clear(), ended.clear()
        for _turn in range(8):
            run()
        times[name] = [stop - start for start, stop in zip(started, ended, strict=True)][1:]
    connection.close()
    floor = f"({statistics.median(times['raw']) * 1000:.1f} ms floor)"
    report.add(
        f"{ROWS} services in one statement, with history", ratio(times, "statement", "raw"), 2, note=floor
    )
    report.add(
        f"{ROWS} services through the grid, with log, anchors and standing", ratio(times, "whole", "raw")
    )
