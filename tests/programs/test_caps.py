"""Caps on support services against their table of cases (domain.md 1.5)."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from casework.core.types import Dated, Severity
from programs.caps import Payment, cap_findings, cap_uses
from programs.registry import get_program
from programs.types import Cap, CostPolicy, Options

TABLE = Path(__file__).parent / "caps.csv"
CASES = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
NOTHING = Options("nothing", ())


def payment(text):
    day, subtype, amount = text.split()
    return Payment("supplies", f"supplies.{subtype}", date.fromisoformat(day), Decimal(amount))


def policy(case):
    cap = Cap(
        code="one",
        label="One",
        category="supplies",
        window=case["window"],
        amount=Dated(((date(2021, 7, 1), Decimal(case["limit"])),)),
        subtypes=tuple(f"supplies.{name}" for name in case["subtypes"].split()),
    )
    return CostPolicy(
        kinds=frozenset(),
        needs_goal=False,
        needs_started=False,
        one_open_support=False,
        methods=NOTHING,
        funding_sources=NOTHING,
        subtypes=NOTHING,
        caps=Options("caps", (cap,)),
        note="",
        note_es="",
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_what_a_payment_uses(case):
    others = [payment(text) for text in case["others"].split(";") if text]
    uses = cap_uses(policy(case), payment(case["payment"]), others)
    if not case["limit"] or not case["used"]:
        assert uses == ()
        return
    (use,) = uses
    assert (use.used, use.left, use.over) == tuple(Decimal(case[name]) for name in ("used", "left", "over"))
    assert bool(cap_findings(uses)) == bool(use.over)


def test_a_payment_can_pass_two_caps_at_once_and_each_says_by_how_much():
    spec = get_program("isets")
    spent = Payment("initial_employment", "initial_employment.tools", date(2026, 2, 1), Decimal(150))
    more = Payment("initial_employment", "initial_employment.tools", date(2026, 3, 1), Decimal(300))
    findings = cap_findings(cap_uses(spec.cost_policy, more, [spent]))
    assert [finding.code for finding in findings] == ["cap_employment_overall", "cap_employment_tools"]
    assert "$50.00 more than the $250.00 left" in findings[0].text
    assert "$250.00 more than the $50.00 left" in findings[1].text
    assert {finding.severity for finding in findings} == {Severity.WARNING}
    assert findings[0].dates == {"from": date(2025, 3, 2), "to": date(2026, 3, 1)}


def test_nothing_is_said_of_a_payment_of_nothing():
    spec = get_program("isets")
    spent = Payment("books_supplies", "books_supplies.tools", date(2026, 2, 1), Decimal(900))
    nothing = Payment("books_supplies", "books_supplies.tools", date(2026, 3, 1), Decimal(0))
    (use,) = cap_uses(spec.cost_policy, nothing, [spent])
    assert (use.left, use.over) == (0, 0)
    assert cap_findings([use]) == ()
