"""History stays fast when one statement changes many rows."""

from django.db import connections

UNSETTLED = """
SELECT p.oid::regprocedure::text FROM pg_proc p
WHERE p.prosrc LIKE '%old_values JOIN new_values%' AND p.proname LIKE 'pgtrigger%'
  AND NOT coalesce('enable_nestloop=off' = ANY(p.proconfig), false)
ORDER BY 1
"""


def settle_history_plans(using="default", **signal):
    """Let the triggers that record changed rows never join old and new rows one by one.

    PostgreSQL plans a trigger's statement once in a connection, for the number of rows of its first run, and keeps
    that plan. Planned for no row or one, it compares every old row with every new row ever after: 4,000 rows changed
    at once took 90 seconds instead of one. Runs after each `migrate`, because a changed trigger is made anew without
    this setting. `using` is the database's alias; `signal` takes the rest of what Django's signal says. Returns the
    names of the functions that were set.
    """
    if connections[using].vendor != "postgresql":
        return []
    with connections[using].cursor() as cursor:
        cursor.execute(UNSETTLED)
        names = [name for (name,) in cursor.fetchall()]
        for name in names:
            cursor.execute(f"ALTER FUNCTION {name} SET enable_nestloop = off")
    return names
