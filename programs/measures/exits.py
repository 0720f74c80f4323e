"""Which exits the federal measures leave out, by the program's own reasons (`federal.md` 3.2)."""

from functools import cache

from programs.types import ProgramSpec

NO_CODE = "00"


@cache
def federal_exit_codes(spec: ProgramSpec) -> dict[str, str]:
    """Return {reason of an exit: code of PIRL 923} of the reasons that have one."""
    reasons = [*spec.exit.early_reasons, *(row for status in spec.exit.statuses for row in status.reasons)]
    return {row.code: row.federal_code for row in reasons if row.federal_code != NO_CODE}


def excluding_reasons(spec: ProgramSpec) -> list[str]:
    """Return the reasons that take a record out of the program's measures, in alphabetical order."""
    codes = federal_exit_codes(spec)
    return sorted(reason for reason, code in codes.items() if code in spec.measures.excluding)
