"""Rules that a delivered exit fits its program's lists and the enrollment that it ends.

Each rule is one uncorrelated join over the whole file, against the enrollments of the same delivery and those recorded
before.
"""

from casework.exchange.formats import record_type
from casework.exchange.queries.staging import public_id
from casework.exchange.queries.validation import Rule
from programs.registry import all_programs

ENROLLMENTS = record_type("enrollments")
TODAY = "(now() AT TIME ZONE 'America/Chicago')::date::text"
_FACTS = ("program", "status", "enrolled_on", "exited_on", "exit_status")
_INSIDE = "coalesce(CASE WHEN d.row_no IS NULL THEN array_to_string(r.sub_programs, '|') ELSE d.sub_programs END, '')"


def exit_rules(kind):
    """The rules of the second pass on exits, none on another record type.

    Status, reason and program inside are codes of the enrollment's program. An exit is not before the enrollment nor
    after today or the enrollment's own end; where one exit ends the enrollment, both tell the same day and status.
    """
    if kind.code != "exits":
        return []
    found = [_code_rule(column, known) for column, known in _known_codes()]
    date = "Correct the date, or the enrollment's dates and status."
    one = f"e.program IN {_listed(_ended_by_one_exit())}"
    says = (
        ("exited_on", "e.enrolled_on IS NULL", "The enrollment has no date of enrollment."),
        ("exited_on", "o.exited_on < e.enrolled_on", "The exit is before the enrollment."),
        ("exited_on", f"o.exited_on > {TODAY}", "The exit is after today."),
        (
            "exited_on",
            f"{_ENDS} AND e.status = 'exited' AND o.exited_on > e.exited_on",
            "The enrollment ended before.",
        ),
        (
            "exited_on",
            f"{one} AND e.status = 'exited' AND o.exited_on < e.exited_on",
            "The enrollment ended later.",
        ),
        ("exited_on", f"{_ENDS} AND e.status <> 'exited' AND e.inside IN ('', o.sub_program)", _OPEN),
    )
    found += [Rule(column, _fails(fails), problem, date) for column, fails, problem in says]
    other = f"{one} AND e.status = 'exited' AND e.exit_status <> o.exit_status"
    advice = "Tell the same status in both files."
    return [*found, Rule("exit_status", _fails(other), "The enrollment names another exit status.", advice)]


_BEFORE = "The enrollment ended before."
_OPEN = "The enrollment is not exited, and no program inside it is left."


def _ended_by_one_exit():
    return [spec.code for spec in all_programs() if spec.exit.ends_enrollment and not spec.sub_programs]


def _known_codes():
    """(column, SQL over an exit `o` and its enrollment `e` that holds for a code the program knows)."""
    statuses, reasons, inside = [], [], []
    for spec in all_programs():
        own = f"e.program = '{spec.code}'"
        statuses.append(f"{own} AND o.exit_status IN {_listed(spec.exit.statuses.codes)}")
        inside.append(f"{own} AND o.sub_program IN {_listed(spec.sub_programs.codes)}")
        for status in spec.exit.statuses:
            codes = _listed(reason.code for reason in status.reasons)
            reasons.append(f"{own} AND o.exit_status = '{status.code}' AND o.exit_reason IN {codes}")
    return [("exit_status", statuses), ("exit_reason", reasons), ("sub_program", inside)]


def _code_rule(column, known):
    holds = " OR ".join(f"({part})" for part in known)
    fails = f'o."{column}" IS NOT NULL AND NOT ({holds})'
    advice = "Use a code of the program's list; the caseload format names the lists."
    return Rule(column, _fails(fails), "The enrollment's program does not know this code here.", advice)


def _fails(condition):
    """SQL that holds for a staged exit `o` that meets `condition` with its enrollment `e`, as delivered or recorded."""
    key = public_id(ENROLLMENTS, "x.enrollment")
    facts = ", ".join(
        f"CASE WHEN d.row_no IS NULL THEN r.{name}::text ELSE d.{name} END AS {name}" for name in _FACTS
    )
    return (
        "s.row_no IN (SELECT o.row_no FROM stage_exits o JOIN ("
        f" SELECT x.row_no, {facts}, {_INSIDE} AS inside FROM stage_exits x"
        f" LEFT JOIN stage_enrollments d ON d.public_id = {key} AND NOT d.refused"
        f" LEFT JOIN cases_enrollment r ON r.public_id = {key}"
        f") e ON e.row_no = o.row_no WHERE e.program IS NOT NULL AND ({condition}))"
    )


def _listed(codes):
    return "(" + ", ".join(f"'{code}'" for code in codes) + ")" if (codes := list(codes)) else "('')"


_ENDS = "e.program IN " + _listed(spec.code for spec in all_programs() if spec.exit.ends_enrollment)
