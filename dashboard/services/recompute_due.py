"""The daily clock: only the rows whose date has come."""

from datetime import date

from django.db import connection, transaction

from casework.core import clock
from dashboard.queries.standing_of import COLUMNS, TABLE, standing_of
from programs.registry import get_program

BATCH = 10_000
PATIENCE = "60s"


def recompute_due(program: str, on: date | None = None, batch: int = BATCH) -> int:
    """Bring the standing of a program's enrollments up to `on` (today by default): rows with `next_change_on` <= `on`.

    Each batch is a transaction of its own, so the job may stop anywhere and start again; run late, it gives the same
    rows as on time. One batch at a time for each program: a second run waits, takes the next batch, or finds nothing
    due. A row that a save refreshed meanwhile is no longer due and is left alone. Returns how many rows were written.
    """
    on = on or clock.today()
    found = standing_of(get_program(program), on)
    new = ", ".join(f"{column} = n.{column}" for column in COLUMNS[1:])
    statement = (
        f"WITH due AS (SELECT enrollment_id FROM {TABLE} WHERE program = %s AND next_change_on <= %s "
        "ORDER BY enrollment_id LIMIT %s FOR UPDATE) "
        f"UPDATE {TABLE} s SET {new} FROM due JOIN ({found.text}) n USING (enrollment_id) "
        "WHERE s.enrollment_id = due.enrollment_id AND s.program = %s AND s.next_change_on <= %s"
    )
    written = 0
    while True:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL lock_timeout = '{PATIENCE}'")
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"recompute_due {program}"])
            cursor.execute(statement, [program, on, batch, *found.params, program, on])
            if cursor.rowcount == 0:
                return written
            written += cursor.rowcount
