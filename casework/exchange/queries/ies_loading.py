"""The statements by which rows of IES take effect: the newest of each person, and what enrollments repeat of it."""

from casework.cases.enums import EnrollmentStatus
from casework.exchange.enums import System
from casework.exchange.ports.formats import IES_PEOPLE
from casework.exchange.queries.loading import CASTS
from programs.registry import all_programs

FOLLOWED = ("redetermination_on", "dhs_office")
"""The facts of an enrollment that follow what IES says."""

_FIXED = ("individual_number",)
_ENDED = (EnrollmentStatus.EXITED, EnrollmentStatus.NOT_ENROLLED)


def load_people(cursor, delivery, as_of):
    """Write the accepted rows of the stage that are as new as what is there or newer; return how many were written.

    A row of the same day takes effect when it differs: what came later corrects what came before. Call it while nobody
    else takes a delivery. Known people are updated by a join, which costs less than a conflict for each row.
    """
    names = IES_PEOPLE.names
    told = ", ".join(f"{_value(cell)} AS {cell.name}" for cell in IES_PEOPLE.cells)
    stage = f"SELECT {told} FROM {IES_PEOPLE.stage} s WHERE NOT s.refused"
    changing = [name for name in names if name not in _FIXED]
    sets = ", ".join(f'"{name}" = n."{name}"' for name in changing)
    old, new = (", ".join(f'{row}."{name}"' for name in changing) for row in ("t", "n"))
    cursor.execute(
        f"UPDATE exchange_iesperson t SET {sets}, as_of = %(as_of)s, delivery_id = %(delivery)s FROM ({stage}) n"
        " WHERE t.individual_number = n.individual_number AND (t.as_of < %(as_of)s"
        f"  OR (t.as_of = %(as_of)s AND ({old}) IS DISTINCT FROM ({new})))",
        {"as_of": as_of, "delivery": delivery.pk},
    )
    changed = cursor.rowcount
    cursor.execute(
        f"INSERT INTO exchange_iesperson ({', '.join(names)}, as_of, delivery_id, customer_id)"
        f" SELECT n.*, %s, %s, l.customer_id FROM ({stage}) n"
        " LEFT JOIN exchange_statelink l ON l.system = %s AND l.external_id = n.individual_number"
        "  AND l.ended_at IS NULL"
        " WHERE NOT EXISTS (SELECT FROM exchange_iesperson t WHERE t.individual_number = n.individual_number)",
        [as_of, delivery.pk, System.IES],
    )
    return changed + cursor.rowcount


def follow_enrollments(cursor, delivery=None, customer=None):
    """Bring the redetermination date and DHS office of open enrollments to what IES says, where it says anything: those
    of the linked customers of `delivery`, or of one `customer`. Returns the ids of the enrollments that changed.

    The version rises with the date alone: no form edits the office, so no open form is stale because of it."""
    narrowed, of = ("i.delivery_id", delivery) if delivery else ("i.customer_id", customer)
    cursor.execute(
        "WITH due AS (SELECT e.id, coalesce(i.redetermination_on, e.redetermination_on) AS redetermination_on,"
        "  coalesce(nullif(i.dhs_office, ''), e.dhs_office) AS dhs_office"
        " FROM cases_enrollment e JOIN exchange_iesperson i ON i.customer_id = e.customer_id"
        f" WHERE {narrowed} = %s AND e.program = ANY(%s) AND e.status <> ALL(%s)"
        " ORDER BY e.id FOR NO KEY UPDATE OF e)"
        " UPDATE cases_enrollment e SET redetermination_on = due.redetermination_on, dhs_office = due.dhs_office,"
        "  version = e.version + (e.redetermination_on IS DISTINCT FROM due.redetermination_on)::int,"
        "  updated_at = statement_timestamp() FROM due WHERE due.id = e.id"
        " AND (e.redetermination_on, e.dhs_office) IS DISTINCT FROM (due.redetermination_on, due.dhs_office)"
        " RETURNING e.id",
        [of.pk, programs_of_ies(), list(_ENDED)],
    )
    return sorted(row[0] for row in cursor.fetchall())


def programs_of_ies():
    """Codes of the programs whose customers IES knows."""
    return [spec.code for spec in all_programs() if spec.follows_ies]


def _value(cell):
    value = CASTS.get(cell.kind, "{}").format(f's."{cell.name}"')
    is_text = cell.kind not in CASTS
    return f"coalesce({value}, '')" if is_text and not cell.required else value
