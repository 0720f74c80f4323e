"""When a dollar value may be entered, against its table of cases (C5, F345, F348)."""

import csv
from pathlib import Path

import pytest

from programs.cost_entry import cost_findings
from programs.registry import get_program

TABLE = Path(__file__).parent / "cost_entry.csv"
CASES = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_when_a_dollar_value_may_be_entered(case):
    spec = get_program(case["program"])
    found = cost_findings(
        spec.cost_policy,
        spec.catalogue.get(case["service"]),
        has_goal=case["has_goal"] == "yes",
        status="Planned/Not Started",
        is_open=case["is_open"] == "yes",
        rival=case["rival"],
    )
    assert " ".join(finding.code for finding in found) == case["findings"]
    for finding in found:
        assert finding.blocks and finding.text and finding.citation
        assert case["rival"] in finding.text or finding.code != "cost_rival"
