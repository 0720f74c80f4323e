"""Rules that a row and what it names lie together: of one enrollment, or of one organization.

Each rule is one uncorrelated join over the whole file, against the rows of the same delivery and those recorded before.
Keys are compared as the public ids they stand for, so that a row may be named by either.
"""

from casework.exchange.formats import record_type
from casework.exchange.queries.staging import public_id
from casework.exchange.queries.validation import Rule

ENROLLMENTS = record_type("enrollments")
ENROLLMENT = public_id(ENROLLMENTS, "o.enrollment")

STAGED_ENROLLMENT = f"{public_id(ENROLLMENTS, 't.enrollment')} <> {ENROLLMENT}"
STORED_ENROLLMENT = "JOIN cases_enrollment e ON e.id = t.enrollment_id"
OTHER_ENROLLMENT = f"e.public_id <> {ENROLLMENT}"
STORED_ORGANISATION = "LEFT JOIN accounts_organisation g ON g.id = t.organisation_id"

ORGANISATION_OF_ENROLLMENT = f"""coalesce(
 (SELECT e.organisation FROM stage_enrollments e WHERE e.key = o.enrollment LIMIT 1),
 (SELECT g.code FROM cases_enrollment e JOIN accounts_organisation g ON g.id = e.organisation_id
  WHERE e.public_id = {ENROLLMENT}))"""


def belonging_rules(kind):
    """The rules of the second pass on record type `kind`: a row stays with the enrollment or organization that it was
    recorded for; what a row of an enrollment names is of the same enrollment; and jobs, worksites, employers and
    providers that it names are of its own organization or of none."""
    rules = []
    if kind.belongs:
        rules.append(_kept(kind, "enrollment", STORED_ENROLLMENT, OTHER_ENROLLMENT))
    if kind.of_tenant:
        rules.append(
            _kept(kind, "organisation", STORED_ORGANISATION, "g.code IS DISTINCT FROM o.organisation")
        )
    for column in kind.references:
        if column.elsewhere:
            continue
        target = record_type(column.refers_to)
        if kind.belongs and target.belongs:
            rules.append(_same_enrollment(kind, column, target))
        if target.of_tenant and (kind.belongs or kind.of_tenant):
            rules.append(_same_organisation(kind, column, target))
    return rules


def _kept(kind, owner, join, differs):
    stored = f"SELECT o.row_no FROM {kind.stage} o JOIN {kind.table} t ON t.public_id = o.public_id {join}"
    held = "enrollment" if kind.belongs else "organization"
    return Rule(
        owner,
        f"s.row_no IN ({stored} WHERE {differs})",
        f"The row with this key was recorded for another {held}.",
        f"Name that {held}, or give the row a key of its own.",
    )


def _same_enrollment(kind, column, target):
    return Rule(
        column.name,
        _named(kind, column, target, STAGED_ENROLLMENT, STORED_ENROLLMENT, OTHER_ENROLLMENT),
        f"This row of {target.file} belongs to another enrollment.",
        "Name a row of the same enrollment.",
    )


def _same_organisation(kind, column, target):
    own = ORGANISATION_OF_ENROLLMENT if kind.belongs else "o.organisation"
    return Rule(
        column.name,
        _named(kind, column, target, f"t.organisation <> {own}", STORED_ORGANISATION, f"g.code <> {own}"),
        f"This row of {target.file} belongs to another organization.",
        "Name a row of the same organization.",
    )


def _named(kind, column, target, staged_differs, join, stored_differs):
    """SQL that holds for a row that names a staged or a stored row of `target` which differs."""
    named = f"t.public_id = {public_id(target, f'o."{column.name}"')}"
    return (
        f"s.row_no IN (SELECT o.row_no FROM {kind.stage} o JOIN {target.stage} t ON {named} WHERE {staged_differs}"
        f" UNION ALL SELECT o.row_no FROM {kind.stage} o JOIN {target.table} t ON {named} {join}"
        f" WHERE {stored_differs})"
    )
