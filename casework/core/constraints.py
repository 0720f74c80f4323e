"""Names of database constraints, so that a service can turn a broken one into a sentence for the form."""

from django.db import connection


def broken_constraint(error):
    """The name of the constraint that an IntegrityError broke, "" when the database did not say."""
    diagnosis = getattr(error.__cause__, "diag", None)
    return getattr(diagnosis, "constraint_name", "") or ""


OF_THE_PERSON = "row_is_of_the_enrollments_person"
"""The foreign key (enrollment, person) of every table whose rows belong to an enrollment: see `tie_rows_to_persons`."""


def checked_at_the_end(name):
    """Let the rows of this transaction break the deferrable constraint `name` until it ends: none may when it does."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET CONSTRAINTS {connection.ops.quote_name(name)} DEFERRED")
