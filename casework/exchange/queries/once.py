"""Rules that what stands once stands once: against the other rows of the file, and against rows recorded before."""

from casework.exchange.formats import Kind, record_type
from casework.exchange.queries.loading import CASTS
from casework.exchange.queries.staging import public_id
from casework.exchange.queries.validation import Rule


def once_rules(kind):
    """The rules of the second pass on record type `kind`, two for each of its `once`: no other row of the file has the
    same values, and no row recorded before under another key. Rows that were removed do not count."""
    rules = []
    for once in kind.once:
        columns = [kind.column(name) for name in once.columns]
        for fails in (_twice_in_file(kind, once, columns), _recorded_before(kind, once, columns)):
            rules.append(Rule(once.column, fails, once.problem, once.advice))
    return rules


def _twice_in_file(kind, once, columns):
    counts = _counts(kind, once)
    values = ", ".join(_value(column, "s") for column in columns)
    return f"{counts} AND count(*) FILTER (WHERE {counts}) OVER (PARTITION BY {values}) > 1"


def _recorded_before(kind, once, columns):
    joins, same = [], [_standing(kind, once, "x"), "x.public_id <> o.public_id"]
    for column in columns:
        value = _value(column, "o")
        if column.kind is Kind.REFERENCE:
            alias = f"r_{column.name}"
            joins.append(f"JOIN {record_type(column.refers_to).table} {alias} ON {alias}.public_id = {value}")
            value = f"{alias}.id"
        same.append(f"x.{column.target} = {value}")
    return (
        f"{_counts(kind, once)} AND s.row_no IN (SELECT o.row_no FROM {kind.stage} o {' '.join(joins)}"
        f" JOIN {kind.table} x ON {' AND '.join(same)})"
    )


def _counts(kind, once):
    """SQL that holds for a staged row `s` that will stand when it is loaded: a removed row stays removed."""
    held = once.counts.format(row="s")
    if not kind.removable:
        return held
    return (
        f"{held} AND NOT EXISTS"
        f" (SELECT FROM {kind.table} k WHERE k.public_id = s.public_id AND k.removed_at IS NOT NULL)"
    )


def _standing(kind, once, row):
    return once.counts.format(row=row) + (f" AND {row}.removed_at IS NULL" if kind.removable else "")


def _value(column, row):
    """SQL for the value of a staged cell that two rows are compared by; cells of refused rows may not be readable."""
    cell = f'{row}."{column.name}"'
    if column.kind is Kind.REFERENCE:
        return public_id(record_type(column.refers_to), cell)
    if column.kind in CASTS:
        return f"CASE WHEN NOT {row}.refused THEN {CASTS[column.kind].format(cell)} END"
    return cell
