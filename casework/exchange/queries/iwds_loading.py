"""The statements by which rows of IWDS take effect: the newest of each application, service and credential."""

from casework.exchange.enums import System
from casework.exchange.models import IwdsCredential, IwdsPerson, IwdsService
from casework.exchange.ports.iwds_formats import CREDENTIALS, PEOPLE, SERVICES
from casework.exchange.queries.arrivals import MOST_BAD, as_line
from casework.exchange.queries.loading import CASTS, NOW

UNKNOWN = "application.unknown"
"""The problem of a service or credential whose application has not come yet."""

_MODELS = {PEOPLE.code: IwdsPerson, SERVICES.code: IwdsService, CREDENTIALS.code: IwdsCredential}


def set_aside_unknown(cursor, form):
    """Mark staged rows of `form` whose application is not known; return them as [(line, problems, row)]."""
    if form is PEOPLE:
        return []
    cells = ", ".join(f's."{name}"' for name in form.names)
    cursor.execute(
        f"UPDATE {form.stage} s SET refused = true WHERE NOT s.refused AND NOT EXISTS"
        " (SELECT FROM exchange_iwdsperson p WHERE p.external_id = s.application)"
        f" RETURNING row_no, ARRAY[{cells}]"
    )
    return [(line, [UNKNOWN], as_line(row)) for line, row in cursor.fetchall()][:MOST_BAD]


def load_rows(cursor, form, delivery, as_of):
    """Write the accepted rows of the stage that are as new as what is there or newer; return how many were written.

    A row of the same day takes effect when it differs: what came later corrects what came before.
    """
    cells = [cell for cell in form.cells if cell.name != "application"]
    changing = [cell.name for cell in cells if cell.name != form.key]
    columns, values = [cell.name for cell in cells], [_value(cell) for cell in cells]
    joined, beside = _joined(form)
    columns += [beside[0], "public_id", "version", "created_at", "updated_at", "as_of", "delivery_id"]
    values += [beside[1], "gen_random_uuid()", "1", NOW, NOW, "%(as_of)s", "%(delivery)s"]
    sets = ", ".join(f'"{name}" = excluded."{name}"' for name in [*changing, "as_of", "delivery_id"])
    if form is not PEOPLE:
        changing, sets = [*changing, "person_id"], f"{sets}, person_id = excluded.person_id"
    old, new = (", ".join(f'{row}."{name}"' for name in changing) for row in ("t", "excluded"))
    cursor.execute(
        f"INSERT INTO {_MODELS[form.code]._meta.db_table} AS t ({', '.join(columns)})"
        f" SELECT {', '.join(values)} FROM {form.stage} s {joined} WHERE NOT s.refused"
        f" ON CONFLICT (external_id) DO UPDATE SET {sets}, version = t.version + 1, updated_at = {NOW}"
        f" WHERE t.as_of < excluded.as_of OR (t.as_of = excluded.as_of AND ({old}) IS DISTINCT FROM ({new}))",
        {"as_of": as_of, "delivery": delivery.pk, "system": System.IWDS},
    )
    return cursor.rowcount


def linked_people(form, delivery):
    """Linked IwdsPersons about whom `delivery` said something new, in the order of their customers."""
    rows = IwdsPerson.objects.exclude(customer=None).select_related("customer")
    where = {
        PEOPLE.code: {"delivery": delivery},
        SERVICES.code: {"services__delivery": delivery},
        CREDENTIALS.code: {"credentials__delivery": delivery},
    }
    return list(rows.filter(**where[form.code]).distinct().order_by("customer_id", "pk"))


def _joined(form):
    """(the join that finds whose row it is, (column, value) of the finding)."""
    if form is PEOPLE:
        link = "l.system = %(system)s AND l.external_id = s.external_id AND l.ended_at IS NULL"
        return f"LEFT JOIN exchange_statelink l ON {link}", ("customer_id", "l.customer_id")
    return "JOIN exchange_iwdsperson p ON p.external_id = s.application", ("person_id", "p.id")


def _value(cell):
    value = CASTS.get(cell.kind, "{}").format(f's."{cell.name}"')
    return value if cell.required or cell.kind in CASTS else f"coalesce({value}, '')"
