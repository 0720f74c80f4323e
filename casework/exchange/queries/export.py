"""Export: the COPY that writes one file of a caseload, made from the same declaration."""

from casework.exchange.formats import Kind, record_type
from casework.exchange.formats.looks import BRANDINGS
from casework.exchange.formats.people import (
    LOCATIONS,
    MEMBERSHIPS,
    ORGANISATION_PROGRAMS,
    ORGANISATIONS,
    REGIONS,
    USERS,
)

OF_THE_INSTALLATION = (
    REGIONS,
    ORGANISATIONS,
    BRANDINGS,
    LOCATIONS,
    ORGANISATION_PROGRAMS,
    USERS,
    MEMBERSHIPS,
)
WRITTEN = {
    Kind.DATE: "to_char({}, 'YYYY-MM-DD')",
    Kind.MOMENT: "to_char({} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"+00:00\"')",
    Kind.FLAG: "CASE {} WHEN true THEN 'yes' WHEN false THEN 'no' END",
    Kind.CHOICES: "array_to_string({}, '|')",
    Kind.CODES: "array_to_string({}, '|')",
    Kind.TIME: "to_char({}, 'HH24:MI')",
    Kind.NUMBER: "trim_scale({}::numeric)",
}
SCOPE = "CREATE TEMP TABLE exported_enrollments (id bigint PRIMARY KEY) ON COMMIT DROP"


def copy_out_statement(kind, *, whole):
    """SQL of the COPY that writes every row of `kind` whose enrollment is in the temporary
    table `exported_enrollments`; with `whole`, also what belongs to no enrollment."""
    cells, joins = [], []
    for column in kind.columns:
        cell = f't."{column.target}"'
        if column.kind is Kind.KEY:
            cells.append(f't.public_id AS "{column.name}"')
        elif column.exported:
            cells.append(f'{column.exported} AS "{column.name}"')
        elif column.kind is Kind.REFERENCE:
            alias = f"r_{column.name}"
            target = record_type(column.refers_to)
            joins.append(f"LEFT JOIN {target.table} {alias} ON {alias}.id = {cell}")
            known_by = "public_id" if target.keyed else target.key[-1]
            cells.append(f'{alias}.{known_by} AS "{column.name}"')
        else:
            cells.append(f'{WRITTEN.get(column.kind, "{}").format(cell)} AS "{column.name}"')
    return (
        f"COPY (SELECT {', '.join(cells)} FROM {kind.table} t {' '.join(joins)}"
        f" WHERE {_within(kind, whole)} ORDER BY t.{kind.order}) TO STDOUT WITH (FORMAT csv, HEADER true)"
    )


def _within(kind, whole):
    scoped = "SELECT id FROM exported_enrollments"
    kept = " AND t.removed_at IS NULL" if kind.removable else ""
    if kind.code == "enrollments":
        return f"t.id IN ({scoped})"
    if kind.code == "customers":
        reached = f"t.id IN (SELECT customer_id FROM cases_enrollment WHERE id IN ({scoped}))"
        return "true" if whole else reached
    if kind.code == "receipts":
        return f"t.message_id IN (SELECT id FROM cases_message WHERE enrollment_id IN ({scoped}))"
    if kind.belongs:
        return f"t.enrollment_id IN ({scoped}){kept} AND {kind.exported}"
    if kind.of_tenant:
        tenants = f"SELECT organisation_id FROM cases_enrollment WHERE id IN ({scoped})"
        reached = f"(t.organisation_id IS NULL OR t.organisation_id IN ({tenants}))"
        return ("true" if whole else reached) + kept
    return "true"
