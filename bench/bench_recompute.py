"""The daily recompute against a raw UPDATE of the same rows."""

import statistics

from django.db import connection
from ground import rolled_back
from measure import REPETITIONS, Report, interleaved, ratio

PROGRAM = "youth_apprenticeship"
MANY, FEW = 1_000_000, 3
"""From this size on each turn is followed by a VACUUM of seconds, so there are fewer turns."""


def bench_recompute(report: Report) -> None:
    """One day passes: only due rows are written, and their cost, the ledger's entries included, is compared with
    setting the same columns blindly, no trigger at work."""
    from datetime import timedelta

    from casework.core import clock
    from dashboard.services.recompute_due import recompute_due

    tomorrow = clock.today() + timedelta(days=1)
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS bench_due")
        cursor.execute(
            "CREATE TABLE bench_due AS SELECT enrollment_id AS id FROM dashboard_standing"
            " WHERE program = %s AND next_change_on <= %s ORDER BY enrollment_id",
            [PROGRAM, tomorrow],
        )
        cursor.execute("ALTER TABLE bench_due ADD PRIMARY KEY (id)")
        cursor.execute("ANALYZE bench_due")
        cursor.execute("SELECT count(*) FROM bench_due")
        (due,) = cursor.fetchone()

    def raw():
        with rolled_back() as cursor:
            cursor.execute("SET LOCAL session_replication_role = replica")
            cursor.execute(
                "UPDATE dashboard_standing s SET s4 = s4 # 1, s5 = s5 # 1, vec = vec # 1,"
                " next_change_on = next_change_on + 5 FROM bench_due d WHERE d.id = s.enrollment_id"
            )
            assert cursor.rowcount == due

    def daily():
        with rolled_back():
            assert recompute_due(PROGRAM, on=tomorrow) == due

    rounds = REPETITIONS if report.size < MANY else FEW
    times = interleaved({"raw": raw, "daily": daily}, repetitions=rounds, before=_clean)
    report.add(
        "daily recompute, due rows only",
        ratio(times, "daily", "raw"),
        3,
        note=f"({due:,} rows due, {statistics.median(times['raw']) * 1000:.0f} ms floor)",
    )


def _clean(name: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("VACUUM dashboard_standing")
