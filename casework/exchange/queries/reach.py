"""Rules that depend on the program a row belongs to, and on who imports."""

from casework.accounts.enums import Can
from casework.exchange.formats import record_type
from casework.exchange.queries.staging import public_id
from casework.exchange.queries.validation import Rule
from programs.registry import all_programs

ENROLLMENTS = record_type("enrollments")

OPTION_COLUMNS = {
    ("services", "service_type"): "catalogue",
    ("goals", "category"): "goal_categories",
    ("case_notes", "task"): "case_note_tasks",
    ("skill_gains", "skill_type"): "msg_types",
    ("credentials", "program_credential"): "program_credentials",
    ("credentials", "credential_type"): "credential_types",
    ("credentials", "credential_source"): "credential_sources",
}


def option_rules(kind):
    """Rules that a code is one of the options of the enrollment's program, or one that the
    agency added as reference data."""
    return [
        _option_rule(column, attribute)
        for (code, column), attribute in OPTION_COLUMNS.items()
        if code == kind.code
    ]


def reach_rules(kind, member):
    """Rules that a row lies where `member` may write. Organisations, people and memberships
    are for those who administer the whole installation."""
    if member.is_administrator:
        return []
    outside = "This lies outside what you may write."
    advice = "Leave the row out, or ask an administrator to load it."
    if kind.code == "enrollments":
        return [
            Rule("organisation", f"NOT ({_within(member, 's.program', 's.organisation')})", outside, advice),
            Rule("key", _recorded(kind, f"NOT ({_within(member, 't.program', 'g.code')})"), outside, advice),
        ]
    if kind.belongs:
        inside = (
            "EXISTS (SELECT 1 FROM cases_enrollment e JOIN accounts_organisation o ON o.id = e.organisation_id"
            f" WHERE e.public_id = {public_id(ENROLLMENTS, 's.enrollment')}"
            f" AND ({_within(member, 'e.program', 'o.code')}))"
            " OR EXISTS (SELECT 1 FROM stage_enrollments e WHERE e.key = s.enrollment AND NOT e.refused"
            f" AND ({_within(member, 'e.program', 'e.organisation')}))"
        )
        return [Rule("enrollment", f"NOT ({inside})", outside, advice)]
    if kind.code == "customers" or kind.of_tenant:
        return [
            Rule(
                "organisation",
                f"NOT coalesce({_within_any(member, 's.organisation')}, false)",
                outside,
                advice,
            ),
            Rule(
                "key",
                _recorded(kind, f"NOT coalesce({_within_any(member, 'g.code')}, false)"),
                outside,
                advice,
            ),
        ]
    if kind.code == "receipts":
        return []
    return [Rule(kind.key[0], "true", outside, advice)]


def _recorded(kind, lies_outside):
    """SQL that holds for a row whose key names a row `t` of organisation `g` that was recorded before and
    `lies_outside`: giving it an organisation within reach does not make it the importer's own."""
    return (
        f"s.row_no IN (SELECT o.row_no FROM {kind.stage} o JOIN {kind.table} t ON t.public_id = o.public_id"
        f" LEFT JOIN accounts_organisation g ON g.id = t.organisation_id WHERE {lies_outside})"
    )


def _option_rule(column, attribute):
    """One rule; OFFSET 0 lets the enrollment's program be looked up once for a row, not once for each program."""
    allowed = " OR ".join(
        f"(p.program = '{spec.code}' AND s.{column} IN ({_quoted(getattr(spec, attribute).codes)}))"
        for spec in all_programs()
        if getattr(spec, attribute).codes
    )
    added = (
        "EXISTS (SELECT 1 FROM accounts_referenceoption r"
        f" WHERE r.program = p.program AND r.code = s.{column} AND r.is_active)"
    )
    program = (
        "SELECT coalesce((SELECT e.program FROM stage_enrollments e WHERE e.key = s.enrollment LIMIT 1),"
        " (SELECT e.program FROM cases_enrollment e"
        f" WHERE e.public_id = {public_id(ENROLLMENTS, 's.enrollment')})) AS program"
    )
    return Rule(
        column,
        f"s.{column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ({program} OFFSET 0) p WHERE {allowed} OR {added})",
        "The enrollment's program does not know this code.",
        "Use a code of the program's list; the caseload format names the lists.",
    )


def _within(member, program, organisation):
    """SQL that holds where the member may write: program and organisation code expressions."""
    parts = []
    for code in member.programs:
        scope = member.scope_in(code, Can.EDIT)
        if scope.is_empty:
            continue
        part = f"{program} = '{code}'"
        if not scope.is_statewide:
            part += f" AND {_codes_of(scope.organisation_ids, organisation)}"
        parts.append(f"({part})")
    return " OR ".join(parts) or "false"


def _within_any(member, organisation):
    parts = []
    for code in member.programs:
        scope = member.scope_in(code, Can.EDIT)
        if scope.is_statewide:
            return "true"
        if not scope.is_empty:
            parts.append(_codes_of(scope.organisation_ids, organisation))
    return " OR ".join(parts) or "false"


def _codes_of(ids, organisation):
    listed = ", ".join(str(int(pk)) for pk in sorted(ids))
    return f"{organisation} IN (SELECT code FROM accounts_organisation WHERE id IN ({listed}))"


def _quoted(codes):
    return ", ".join("'" + code.replace("'", "''") + "'" for code in codes)
