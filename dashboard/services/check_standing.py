"""The nightly self-check: standing against the facts it was made from."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db import connection

from casework.core import clock
from dashboard.queries.standing_of import COLUMNS, TABLE, changed, standing_of
from programs.registry import get_program, program_codes

SHOWN = 20
MISCOUNTED = f"""
SELECT count(*) FROM (
  SELECT FROM (
    SELECT vec, count(*) AS n FROM {TABLE} WHERE program = %s GROUP BY vec
    UNION ALL SELECT vec, -count FROM dashboard_standingtally WHERE program = %s
    UNION ALL SELECT vec, -change FROM dashboard_standingledger WHERE program = %s
  ) sides GROUP BY vec HAVING sum(n) <> 0
) differing
"""


@dataclass
class Differences:
    """What the check of one program found: enrollments without a row (`missing`), rows whose day had come and that
    nobody brought up to date (`late`), rows that differ for no such reason (`wrong`), the first ids of each kind, and
    vectors on which tally and ledger count other people than standing has (`miscounted`).
    """

    program: str
    rows: int = 0
    missing: int = 0
    late: int = 0
    wrong: int = 0
    miscounted: int = 0
    examples: dict[str, list[int]] = field(default_factory=dict)

    @property
    def any(self) -> bool:
        """Whether anything differs."""
        return bool(self.missing or self.late or self.wrong or self.miscounted)


def check_standing(programs: Iterable[str] | None = None, on: date | None = None) -> list[Differences]:
    """Compute all standing of these programs (all of them by default) as of `on` from the facts and compare it with
    the rows kept, and these with their tally. Changes nothing. Returns one `Differences` for each program.
    """
    on = on or clock.today()
    return [_check(code, on) for code in (programs or program_codes())]


def _check(program: str, on: date) -> Differences:
    truth = standing_of(get_program(program), on)
    kept = [column for column in COLUMNS if column != "enrollment_id"]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT CASE WHEN s.enrollment_id IS NULL THEN 'missing' "
            f"WHEN {changed('s', 'n', kept)} THEN CASE WHEN s.next_change_on <= %s THEN 'late' ELSE 'wrong' END "
            "ELSE 'equal' END AS verdict, count(*), (array_agg(n.enrollment_id ORDER BY n.enrollment_id))[:%s] "
            f"FROM ({truth.text}) n LEFT JOIN {TABLE} s ON s.enrollment_id = n.enrollment_id GROUP BY verdict",
            [on, SHOWN, *truth.params],
        )
        found = Differences(program)
        for verdict, count, ids in cursor.fetchall():
            found.rows += count
            if verdict != "equal":
                setattr(found, verdict, count)
                found.examples[verdict] = ids
        cursor.execute(MISCOUNTED, [program] * 3)
        (found.miscounted,) = cursor.fetchone()
    return found
