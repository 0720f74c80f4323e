"""What gains and credentials count as in federal terms, in SQL over a staged row `s`: the same answer that the rules in
`programs/` give, so that nobody delivers it."""

from outcomes.enums import Achievement
from programs.credential_counts import BY_TITLE, uncounted_patterns
from programs.registry import all_programs
from programs.shared.credentials import CREDENTIAL_TYPES
from programs.shared.skill_gains import MSG_TYPES
from programs.skill_gains import federal


def _text(value):
    return "'" + str(value).replace("'", "''") + "'"


def _federal_of_gains(place):
    """SQL of the federal type (`place` 0) or PIRL element (1) of a staged skill gain."""
    diploma = Achievement.DIPLOMA.value
    whens = [
        f"WHEN s.skill_type = {_text(kind.code)} AND coalesce(s.achievement, '') {sign} '{diploma}'"
        f" THEN {_text(federal(kind, achievement)[place])}"
        for kind in MSG_TYPES
        for sign, achievement in (("=", diploma), ("<>", ""))
    ]
    return f"CASE {' '.join(whens)} ELSE '' END"


def _federal_of_credentials():
    """SQL of the PIRL 1800 code of a staged credential, '' when it counts for no measure."""
    codes = " ".join(f"WHEN {_text(row.code)} THEN {_text(row.federal_code)}" for row in CREDENTIAL_TYPES)
    own = " ".join(
        f"WHEN {_text(code)} THEN {_text(label)}"
        for code, label in {
            row.code: row.label for spec in all_programs() for row in spec.program_credentials
        }.items()
    )
    by_title = ", ".join(_text(row.code) for row in CREDENTIAL_TYPES if row.federal_code in BY_TITLE)
    name = f"s.title || ' ' || CASE coalesce(s.program_credential, '') {own} ELSE '' END"
    uncounted = " OR ".join(f"{name} ~* {_text(pattern)}" for pattern in uncounted_patterns())
    return (
        f"CASE WHEN s.credential_type IN ({by_title}) AND ({uncounted}) THEN ''"
        f" ELSE CASE s.credential_type {codes} ELSE '' END END"
    )


FEDERAL_TYPE_OF_GAIN = _federal_of_gains(0)
FEDERAL_ELEMENT_OF_GAIN = _federal_of_gains(1)
FEDERAL_CODE_OF_CREDENTIAL = _federal_of_credentials()
