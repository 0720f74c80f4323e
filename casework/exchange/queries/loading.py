"""Loading: the SQL that moves accepted rows from staging into the tables, made from the declaration."""

from django.apps import apps

from casework.exchange.formats import Kind, record_type
from casework.exchange.queries.staging import public_id

CASTS = {
    Kind.DATE: "{}::date",
    Kind.MOMENT: "{}::timestamptz",
    Kind.NUMBER: "{}::numeric",
    Kind.TIME: "{}::time",
    Kind.FLAG: "({} = 'yes')",
    Kind.CHOICES: "string_to_array({}, '|')",
    Kind.CODES: "string_to_array({}, '|')",
    Kind.STRUCTURE: "{}::jsonb",
}
NOW = "statement_timestamp()"


TOUCHED = (
    "CREATE TEMP TABLE touched_enrollments (id bigint PRIMARY KEY, is_new boolean NOT NULL) ON COMMIT DROP"
)


def known_statement(kind):
    """SQL that yields whether any accepted row of `kind`, a keyed record type, was recorded before."""
    return (
        f"SELECT EXISTS (SELECT FROM {kind.stage} s JOIN {kind.table} t ON t.public_id = s.public_id"
        " WHERE NOT s.refused)"
    )


def load_statement(kind, *, is_known=True):
    """SQL that writes every accepted row of `kind` that is new or differs, notes the enrollments
    in the temporary table `touched_enrollments`, and yields one row: (added, changed). Rows that
    are equal stay untouched, so a second run of the same files writes nothing. Where no row
    `is_known`, each is written without first looking for the row it might change."""
    written = _upsert(kind) if is_known else _insert(kind)
    is_new = "(xmax = 0)" if is_known else "true"
    begins = "bool_or(is_new)" if kind.code == "enrollments" else "false"
    return (
        f"WITH written AS ({written} RETURNING {is_new} AS is_new, {_enrollment_of(kind)} AS enrollment_id),"
        f" noted AS (INSERT INTO touched_enrollments SELECT w.enrollment_id, {begins} FROM written w"
        " WHERE w.enrollment_id IS NOT NULL"
        " AND NOT EXISTS (SELECT FROM touched_enrollments t WHERE t.id = w.enrollment_id) GROUP BY 1)"
        " SELECT count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE NOT is_new) FROM written"
    )


def analyze_statement(kind):
    """SQL that tells the planner how many rows the table of `kind` has now, and of the columns it is joined by."""
    joined = dict.fromkeys(["id", *kind.conflict, *(column.target for column in kind.references)])
    joined |= dict.fromkeys(["customer_id", "organisation_id"] if kind.belongs else [])
    return f"ANALYZE {kind.table} ({', '.join(joined)})"


def tie_statement(kind):
    """SQL that ties the rows of `kind` that refer to rows of the same file, once all of them are
    there; "" for a kind that has none."""
    own = [column.name for column in kind.columns if column.refers_to == kind.code]
    return (
        _upsert(kind, " AND (" + " OR ".join(f's."{name}" IS NOT NULL' for name in own) + ")") if own else ""
    )


def _insert(kind, narrowed=""):
    filled, joins = _filled(kind)
    filled |= kind.initial
    filled |= _defaults(kind, filled)
    names = ", ".join(f'"{name}"' for name in filled)
    values = ", ".join(f"{value} AS v{place}" for place, value in enumerate(filled.values()))
    incoming = ", ".join(f"v{place}" for place in range(len(filled)))
    return (
        f"INSERT INTO {kind.table} AS t ({names})"
        f" SELECT {incoming} FROM (SELECT {values} FROM {kind.stage} s {joins} {kind.initial_joins}"
        f" WHERE NOT s.refused{narrowed} ORDER BY s.row_no) rows"
    )


def _upsert(kind, narrowed=""):
    filled, _joins = _filled(kind)
    changing = [name for name in filled if name not in (*kind.conflict, *_FIXED)]
    sets = ", ".join(f'"{name}" = excluded."{name}"' for name in changing)
    old = ", ".join(f't."{name}"' for name in changing)
    new = ", ".join(f'excluded."{name}"' for name in changing)
    touch = f", version = t.version + 1, updated_at = {NOW}" if kind.has_record else ""
    conflict = ", ".join(f'"{name}"' for name in kind.conflict)
    action = (
        f"DO UPDATE SET {sets}{touch} WHERE ({old}) IS DISTINCT FROM ({new})" if changing else "DO NOTHING"
    )
    return f"{_insert(kind, narrowed)} ON CONFLICT ({conflict}) {action}"


_FIXED = frozenset(
    {"public_id", "version", "created_at", "updated_at", "password", "is_staff", "is_superuser"}
)


def _filled(kind):
    """({database column: SQL value}, joins) of a record type."""
    filled, joins = {}, []
    if kind.has_record:
        filled |= {
            "public_id": "s.public_id" if kind.keyed else _made_id(kind),
            "version": "1",
            "created_at": NOW,
            "updated_at": NOW,
        }
    for column in kind.columns:
        if column.kind is Kind.REFERENCE:
            joins.append(_join(kind, column))
            filled[column.target] = f"r_{column.name}.id"
        elif column.kind is not Kind.KEY and column.target:
            cell = CASTS.get(column.kind, "{}").format(f's."{column.name}"')
            filled[column.target] = f"coalesce({cell}, {column.default})" if column.default else cell
    if kind.belongs:
        filled |= {
            "customer_id": "r_enrollment.customer_id",
            "organisation_id": "r_enrollment.organisation_id",
        }
    return filled | kind.derived, " ".join(joins)


def _defaults(kind, filled):
    """{database column: SQL value} of the model's own defaults for columns that no file fills:
    a new row starts with them, a known row keeps what it has."""
    return {
        field.column: _literal(field)
        for field in _model_of(kind)._meta.concrete_fields
        if not (field.column in filled or field.null or field.primary_key or field.generated)
    }


def _model_of(kind):
    return next(model for model in apps.get_models() if model._meta.db_table == kind.table)


def _literal(field):
    value = field.get_default()
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if value == []:
        return "'{}'::varchar[]"
    return "'" + str(value).replace("'", "''") + "'"


def _made_id(kind):
    """SQL for the public id of a row that is known by natural columns."""
    parts = " || '/' || ".join(f's."{name}"' for name in kind.key)
    return f"md5('{kind.code}:' || {parts})::uuid"


def _join(kind, column):
    target = record_type(column.refers_to)
    alias, cell = f"r_{column.name}", f's."{column.name}"'
    if target.keyed:
        on = f"{alias}.public_id = {public_id(target, cell)}"
    elif column.within:
        on = f"{alias}.organisation_id = r_{column.within}.id AND {alias}.code = {cell}"
    else:
        on = f"{alias}.{target.key[0]} = {cell}"
    return f"LEFT JOIN {target.table} {alias} ON {on}"


def _enrollment_of(kind):
    if kind.code == "enrollments":
        return "t.id"
    return "t.enrollment_id" if kind.belongs else "NULL::bigint"
