"""The tally takes over what its ledger has gathered."""

from django.db import connection, transaction

from dashboard.models import TALLY_KEY

FOLD = """
WITH moved AS (DELETE FROM dashboard_standingledger RETURNING program, vec, change)
INSERT INTO dashboard_standingtally AS kept (program, vec, count)
SELECT program, vec, sum(change) FROM moved GROUP BY program, vec HAVING sum(change) <> 0
ON CONFLICT (program, vec) DO UPDATE SET count = kept.count + excluded.count
"""


def fold_tally() -> int:
    """Move every committed row of the ledger into the tally. Returns how many vectors changed.

    Rows leave the one and enter the other in a single statement, so a reader's statement finds each of them once,
    before or after. Writers of standing never wait for it. Where another fold or a recount is at work it does nothing:
    the next one takes what is left (`performance.md` 0, point 5).
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_try_advisory_xact_lock({TALLY_KEY})")
        if not cursor.fetchone()[0]:
            return 0
        cursor.execute(FOLD)
        changed = cursor.rowcount
        cursor.execute("DELETE FROM dashboard_standingtally WHERE count = 0")
        return changed
