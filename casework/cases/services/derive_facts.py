"""Facts that other records decide are brought up to date in the transaction that changed those records."""

from django.db import connection

from casework.cases.models import Enrollment
from casework.cases.queries.derived_facts import derived_facts

TABLE = Enrollment._meta.db_table


def derive_facts(enrollment_ids):
    """Write the derived facts of these enrollments (primary keys) where they differ; return how many rows were written.

    One statement, whatever the number. Call it after the records were written, behind the locks of the act, and
    before `enrollments_changed` is sent. Source: ADR 15.
    """
    facts, ids = derived_facts(), list(enrollment_ids)
    if not facts or not ids:
        return 0
    rows = Enrollment.objects.filter(pk__in=ids).order_by()
    found = rows.values_list("pk", *(fact for fact in facts.values()))
    text, params = found.query.sql_with_params()
    new = ", ".join(f"f.{name}" for name in facts)
    old = ", ".join(f"e.{name}" for name in facts)
    columns = ", ".join(("id", *facts))
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {TABLE} e SET {', '.join(f'{name} = f.{name}' for name in facts)} "
            f"FROM ({text}) f ({columns}) WHERE f.id = e.id AND ({old}) IS DISTINCT FROM ({new})",
            params,
        )
        return cursor.rowcount
