"""The tally from nothing but the rows of standing."""

from django.db import connection, transaction

from dashboard.models import TALLY_KEY
from dashboard.queries.standing_of import TABLE

RECOUNT = f"""
INSERT INTO dashboard_standingtally (program, vec, count)
SELECT program, vec, count(*) FROM {TABLE} GROUP BY program, vec
"""


def recount_tally() -> None:
    """Empty the ledger and count all of standing anew, every program.

    Writers of standing wait until it is done, and it waits for those at work: what they enter into the ledger is
    either counted here with their rows, or entered afterwards. Readers see the tally from before or from after.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0")
        cursor.execute(f"LOCK TABLE {TABLE} IN SHARE ROW EXCLUSIVE MODE")
        cursor.execute(f"SELECT pg_advisory_xact_lock({TALLY_KEY})")
        cursor.execute("DELETE FROM dashboard_standingledger")
        cursor.execute("DELETE FROM dashboard_standingtally")
        cursor.execute(RECOUNT)
