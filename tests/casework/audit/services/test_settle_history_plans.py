"""The plan of the history triggers, which a connection keeps from their first run."""

import pytest
from django.db import connection

from casework.audit.services.settle_history_plans import settle_history_plans

pytestmark = pytest.mark.django_db
PLANS = (
    "SELECT count(*) FILTER (WHERE proconfig IS NULL), count(*) FROM pg_proc"
    " WHERE proname LIKE 'pgtrigger_update_upd%'"
)


def test_every_trigger_that_joins_old_and_new_rows_is_settled_by_migrate():
    with connection.cursor() as cursor:
        cursor.execute(PLANS)
        unsettled, found = cursor.fetchone()
    assert found > 10
    assert unsettled == 0
    assert settle_history_plans() == []


def test_a_trigger_made_anew_is_settled_again():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT oid::regprocedure::text FROM pg_proc WHERE proname LIKE 'pgtrigger_update_upd%' LIMIT 1"
        )
        (name,) = cursor.fetchone()
        cursor.execute(f"ALTER FUNCTION {name} RESET ALL")
    assert settle_history_plans() == [name]
