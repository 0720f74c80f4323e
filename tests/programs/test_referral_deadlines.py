"""Clocks of referrals and of Provider Determinations (`domain.md` R31-R33), case by case in the CSV files."""

import csv
from datetime import date
from pathlib import Path

import pytest

from programs.referral_deadlines import (
    DeterminationFacts,
    ReferralFacts,
    determination_deadlines,
    referral_deadlines,
)
from programs.working_days import is_working_day, state_holidays


def _rows(name):
    with (Path(__file__).parent / name).open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [pytest.param(row, id=row["case"]) for row in rows]


def _day(text):
    return date.fromisoformat(text) if text else None


def _days(row, *names):
    return {name: _day(row[name]) for name in names}


@pytest.mark.parametrize("row", _rows("referral_deadlines.csv"))
def test_the_clock_of_a_referral(row):
    days = _days(row, "sent_on", "received_on", "replied_on", "assessed_on")
    facts = ReferralFacts(is_reverse=row["is_reverse"] == "yes", status=row["status"], **days)
    found = referral_deadlines(facts, _day(row["on"]))
    assert [clock.code for clock in found] == row["code"].split()
    for clock in found:
        assert (clock.due_on, clock.colour) == (_day(row["due_on"]), row["colour"])
        assert clock.is_overdue is (row["colour"] == "red")


@pytest.mark.parametrize("row", _rows("determination_deadlines.csv"))
def test_the_legs_of_a_determination(row):
    days = _days(row, "decided_on", "state_told_on", "office_told_on", "notice_sent_on")
    finds = {"": None, "yes": True, "no": False}[row["finds_provider"]]
    found = determination_deadlines(DeterminationFacts(finds_provider=finds, **days), _day(row["on"]))
    assert [clock.code for clock in found] == row["codes"].split()
    assert (found[-1].due_on, found[-1].colour) == (_day(row["last_due_on"]), row["last_colour"])


def test_no_holiday_falls_on_a_weekend_and_state_offices_are_closed_on_each():
    assert len(state_holidays()) > 90
    for day in state_holidays():
        assert day.weekday() < 5 and not is_working_day(day)
