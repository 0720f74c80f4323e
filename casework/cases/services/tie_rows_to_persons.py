"""What belongs to an enrollment names the enrollment's own person, or is not written at all."""

from django.apps import apps
from django.db import connections

from casework.cases.models import Message, OfEnrollment
from casework.core.constraints import OF_THE_PERSON

_UNIQUE = "CREATE UNIQUE INDEX IF NOT EXISTS enrollment_with_its_person ON cases_enrollment (id, customer_id)"
_TIED = "SELECT conrelid::regclass::text FROM pg_constraint WHERE conname = %s"
_TIE = """
ALTER TABLE {table} ADD CONSTRAINT {name} FOREIGN KEY (enrollment_id, customer_id)
REFERENCES cases_enrollment (id, customer_id) DEFERRABLE INITIALLY IMMEDIATE
"""


def tie_rows_to_persons(using="default", **signal):
    """Give each table of rows of enrollments the foreign key (enrollment, person); return the tables that had none.

    Somebody who read an enrollment before its person was merged would write the other record's key: the database
    refuses that row, which `ConflictMiddleware` answers; a merge itself moves all rows before it is checked. Runs after
    each `migrate`, so that no new table is forgotten. `using` is the database's alias; `signal` takes the rest of what
    Django's signal says.
    """
    models = [model for model in apps.get_models() if issubclass(model, (OfEnrollment, Message))]
    with connections[using].cursor() as cursor:
        cursor.execute(_UNIQUE)
        cursor.execute(_TIED, [OF_THE_PERSON])
        tied = {name for (name,) in cursor.fetchall()}
        tables = sorted(model._meta.db_table for model in models if not model._meta.proxy)
        missing = [table for table in tables if table not in tied]
        for table in missing:
            cursor.execute(_TIE.format(table=table, name=OF_THE_PERSON))
    return missing
