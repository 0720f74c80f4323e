"""Which required credentials are there, against their table of cases (F278, seed 003:136)."""

import csv
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from programs.registry import all_programs, get_program
from programs.required_credentials import CredentialFact, requirements

TODAY = date(2026, 11, 22)
TABLE = Path(__file__).parent / "required_credentials.csv"
CASES = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
ENTRY = re.compile(r"^(?P<title>[^=@]+)(=(?P<code>\w+))?@(?P<days>-?\d+)(?P<untied>!?)$")
CODES = ("osha_10", "first_aid_cpr", "curriculum")


def _facts(text):
    """`title=code@days!`: code where chosen, days after today, ! for one that no service holds."""
    for entry in filter(None, text.split("|")):
        found = ENTRY.match(entry)
        yield CredentialFact(
            title=found["title"],
            attained_on=TODAY + timedelta(days=int(found["days"])),
            code=found["code"] or "",
            has_service=not found["untied"],
        )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_what_is_there_and_what_is_missing(case):
    asked = requirements(get_program("illinois_works"), _facts(case["credentials"]), TODAY)
    said = {found.required.code: found.finding.code.removeprefix("required_credential_") for found in asked}
    assert said == {code: case[code] for code in CODES}
    for found in asked:
        assert found.is_met == (case[found.required.code] in ("met", "untied"))
        assert found.finding.text and found.finding.citation


def test_a_missing_curriculum_names_what_is_enough():
    (*_others, curriculum) = requirements(get_program("illinois_works"), (), TODAY)
    assert curriculum.finding.text == "None of these is entered: NCCER / NABTU. One of them is enough."


def test_other_programs_ask_for_none():
    asking = [spec.code for spec in all_programs() if requirements(spec, (), TODAY)]
    assert asking == ["illinois_works"]
