"""Standing follows a change of facts within the transaction that changes them."""

from collections.abc import Iterable

from django.db import connection, transaction

from casework.cases.models import Enrollment
from casework.core import clock
from dashboard.queries.standing_of import COLUMNS, TABLE, changed, standing_of
from programs.registry import get_program

ENROLLMENTS = Enrollment._meta.db_table


def refresh_standing(enrollment_ids: Iterable[int]) -> int:
    """Compute the standing of these enrollments afresh as of today and write the rows that differ.

    Call it inside the transaction of the change (ARCHITECTURE, "Clocks and standing", 3). Organisation, program and
    name follow too. Rows are written in the order of their ids, so that two callers cannot wait for each other.
    Returns how many rows were written.
    """
    ids = sorted(set(enrollment_ids))
    if not ids:
        return 0
    with transaction.atomic():
        return sum(_refresh(program, ids) for program in _programs(ids))


def _programs(ids: list[int]) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT DISTINCT program FROM {ENROLLMENTS} WHERE id = ANY(%s) ORDER BY program", [ids]
        )
        return [program for (program,) in cursor.fetchall()]


def _refresh(program: str, ids: list[int]) -> int:
    found = standing_of(get_program(program), clock.today())
    new = ", ".join(f"{column} = excluded.{column}" for column in COLUMNS[1:])
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {TABLE} ({', '.join(COLUMNS)}) "
            f"SELECT {', '.join(COLUMNS)} FROM ({found.text}) n WHERE n.enrollment_id = ANY(%s) ORDER BY enrollment_id "
            f"ON CONFLICT (enrollment_id) DO UPDATE SET {new} WHERE {changed(TABLE, 'excluded')}",
            [*found.params, ids],
        )
        return cursor.rowcount
