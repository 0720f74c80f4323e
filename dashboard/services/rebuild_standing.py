"""Standing from nothing but facts: after an import, and when a program's lines changed."""

from datetime import date

from django.db import connection, transaction

from casework.core import clock
from dashboard.queries.standing_of import COLUMNS, TABLE, changed, standing_of
from dashboard.services.recount_tally import recount_tally
from programs.registry import get_program, program_codes


def rebuild_standing(program: str | None = None, on: date | None = None) -> int:
    """Compute every enrollment's standing as of `on` (today by default) and write the rows that differ or are missing.

    `program` limits it to one program. Saves that write standing wait until it is done, so none is overwritten with
    older facts. Rows of enrollments that moved to another program follow them, and the tally is counted anew. Returns
    how many rows were written.
    """
    on = on or clock.today()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0")
        cursor.execute(f"LOCK TABLE {TABLE} IN SHARE ROW EXCLUSIVE MODE")
        written = sum(_rebuild(cursor, code, on) for code in ([program] if program else program_codes()))
        recount_tally()
        return written


def _rebuild(cursor, program: str, on: date) -> int:
    found = standing_of(get_program(program), on)
    new = ", ".join(f"{column} = n.{column}" for column in COLUMNS[1:])
    cursor.execute(
        f"UPDATE {TABLE} s SET {new} FROM ({found.text}) n "
        f"WHERE n.enrollment_id = s.enrollment_id AND {changed('s', 'n')}",
        found.params,
    )
    written = cursor.rowcount
    cursor.execute(
        f"INSERT INTO {TABLE} ({', '.join(COLUMNS)}) SELECT {', '.join(COLUMNS)} FROM ({found.text}) n "
        f"WHERE NOT EXISTS (SELECT FROM {TABLE} s WHERE s.enrollment_id = n.enrollment_id)",
        found.params,
    )
    return written + cursor.rowcount
