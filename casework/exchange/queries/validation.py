"""Validation: the SQL that finds every problem of a staged file, made from its declaration.

Two passes over the rows. The first reads each cell by itself; the second compares only
what the first could read. Each pass is one statement, however many rules there are.
"""

from dataclasses import dataclass

from casework.exchange.formats import Kind, record_type
from casework.exchange.queries.staging import public_id

VALID = {
    Kind.DATE: "{c} ~ '^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}$' AND pg_input_is_valid({c}, 'date')"
    " AND {c} BETWEEN '1900-01-01' AND '2999-12-31'",
    Kind.MOMENT: "{c} ~ '^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}[T ].*(Z|[+-][0-9]{{2}}(:?[0-9]{{2}})?)$'"
    " AND pg_input_is_valid({c}, 'timestamptz')",
    Kind.NUMBER: "{c} ~ '^[0-9]{{1,10}}([.][0-9]{{1,2}})?$'",
    Kind.TIME: "{c} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'",
    Kind.FLAG: "{c} IN ('yes', 'no')",
    Kind.CODES: "{c} ~ '^[^|]{{1,40}}([|][^|]{{1,40}})*$'",
    Kind.STRUCTURE: "pg_input_is_valid({c}, 'jsonb') AND {c} ~ '^ *[{{]'",
}
ADVICE = {
    Kind.DATE: "Write a real date as YYYY-MM-DD, for example 2026-03-03.",
    Kind.MOMENT: "Write date, time and offset, for example 2026-03-03T14:30:00-06:00.",
    Kind.NUMBER: "Write a number without signs or spaces, with at most two decimals.",
    Kind.TIME: "Write the time of day as HH:MM, for example 13:05.",
    Kind.FLAG: "Write yes or no.",
    Kind.CODES: "Join codes of at most 40 characters by |, without spaces between.",
    Kind.STRUCTURE: 'Write an object, for example {"question": "answer"}.',
}


@dataclass(frozen=True)
class Rule:
    """One thing that can be wrong with a row: the column to look at, the SQL that is true
    for a bad row, what is wrong and what to do."""

    column: str
    fails: str
    problem: str
    advice: str


def cell_rules(kind):
    """The rules of the first pass: is each cell of record type `kind` there, readable and known."""
    rules = []
    for column in kind.columns:
        cell = f's."{column.name}"'
        if column.required:
            rules.append(Rule(column.name, f"{cell} IS NULL", "The cell is empty.", "Fill it in."))
        if column.max_length:
            rules.append(
                Rule(
                    column.name,
                    f"length({cell}) > {column.max_length}",
                    f"The text is longer than {column.max_length} characters.",
                    "Shorten it.",
                )
            )
        if column.kind in VALID:
            rules.append(
                Rule(
                    column.name,
                    f"{cell} IS NOT NULL AND NOT ({VALID[column.kind].format(c=cell)})",
                    f"This is not a valid {column.kind}.",
                    ADVICE[column.kind],
                )
            )
        if column.kind is Kind.CHOICE:
            rules.append(_one_of(column, f"{cell} <> ALL({_array(column.choices)})"))
        if column.kind is Kind.CHOICES:
            known = f"string_to_array({cell}, '|') <@ {_array(column.choices)}"
            rules.append(_one_of(column, f"{cell} IS NOT NULL AND NOT ({known})"))
    return rules


def row_rules(kind):
    """The rules of the second pass: is the key used once, does each reference lead somewhere,
    and do the declared checks hold."""
    keys = "s.public_id" if kind.keyed else ", ".join(f's."{name}"' for name in kind.key)
    rules = [
        Rule(
            kind.key[0],
            f"count(*) OVER (PARTITION BY {keys}) > 1",
            "Another row of this file has the same key.",
            "Keep one of the rows, or give each its own key.",
        )
    ]
    rules += [_reference_rule(kind, column) for column in kind.references]
    return rules + [Rule(c.column, c.fails, c.problem, c.advice) for c in kind.checks]


def find_statement(kind, rules):
    """SQL that yields (row number, index of the rule, offending text) for every problem of the
    rows that are not refused yet."""
    conditions = ", ".join(f"coalesce({rule.fails}, false)" for rule in rules)
    cells = ", ".join(f's."{rule.column}"' for rule in rules)
    judged = f"SELECT s.*, ARRAY[{conditions}] AS bad FROM {kind.stage} s WHERE NOT s.refused"
    return (
        "SELECT row_no, place - 1, cells[place] FROM ("
        f" SELECT s.row_no, s.bad, ARRAY[{cells}] AS cells FROM ({judged}) s WHERE true = ANY(s.bad)"
        ") rows, unnest(bad) WITH ORDINALITY AS found(is_bad, place) WHERE is_bad ORDER BY row_no, place"
    )


def refuse_statement(kind):
    """SQL that marks rows, given as an array of row numbers, as refused."""
    return f"UPDATE {kind.stage} SET refused = true WHERE row_no = ANY(%s)"


def _reference_rule(kind, column):
    target = record_type(column.refers_to)
    cell = f's."{column.name}"'
    if target.keyed:
        staged = f"x.key = {cell}"
        stored = f"x.public_id = {public_id(target, cell)}"
    elif column.within:
        staged = f'x."{column.within}" = s."{column.within}" AND x.code = {cell}'
        stored = (
            "x.organisation_id = (SELECT o.id FROM accounts_organisation o"
            f' WHERE o.code = s."{column.within}") AND x.code = {cell}'
        )
    else:
        staged = stored = f"x.{target.key[0]} = {cell}"
    return Rule(
        column.name,
        f"{cell} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {target.stage} x WHERE {staged} AND NOT x.refused)"
        f" AND NOT EXISTS (SELECT 1 FROM {target.table} x WHERE {stored})",
        f"{target.file} has no such row that can be loaded, and none was recorded before.",
        f"Add or correct the row in {target.file}, or correct the reference.",
    )


def _one_of(column, fails):
    listed = ", ".join(column.choices)
    return Rule(column.name, fails, "This value is not in the list.", f"Use one of: {listed}.")


def _array(codes):
    quoted = ", ".join("'" + code.replace("'", "''") + "'" for code in codes)
    return f"ARRAY[{quoted}]::text[]"
