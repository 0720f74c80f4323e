"""Which follow-ups an exit makes due and what meets them, against their table of cases (R39, C10, C35)."""

import csv
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from programs.follow_up_schedule import due_follow_ups
from programs.registry import all_programs, get_program
from programs.summary import OutcomeFacts, answer

TABLE = Path(__file__).with_name("follow_up_schedule.csv")
CASES = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
QUARTERLY = ("youth_apprenticeship", "apprenticeship_illinois", "illinois_works")


def _day(text):
    return date.fromisoformat(text) if text else None


def _notes(case):
    return tuple(map(_day, filter(None, case["notes"].split("|"))))


def _said(item):
    words = [item.due_on.isoformat(), str(item.state)]
    return " ".join([*words, item.met_on.isoformat()] if item.met_on else words)


@pytest.mark.parametrize("program", QUARTERLY)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_which_follow_ups_are_due_and_what_met_them(case, program):
    days = (_day(case["exited_on"]), _notes(case), _day(case["as_of"]), _day(case["ended_on"]))
    items = due_follow_ups(get_program(program), *days)

    assert [_said(item) for item in items] == [case[name] for name in ("first", "second", "third", "fourth")]
    for item in items:
        assert item.finding.code == f"follow_up_{item.state}"
        assert item.finding.text and item.finding.citation and item.finding.dates["due"] == item.due_on
        assert item.is_open == (item.state in ("due", "overdue"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_follow_up_is_complete_with_a_contact_and_nothing_due_open(case):
    facts = OutcomeFacts(
        as_of=_day(case["as_of"]),
        exited_on=_day(case["exited_on"]),
        follow_up_notes=_notes(case),
        follow_up_ended_on=_day(case["ended_on"]),
    )
    found = answer("follow_up_complete", get_program("apprenticeship_illinois"), facts)

    assert ("yes" if found.done else "no") == case["complete"]


def test_periods_follow_one_another_without_a_gap():
    items = due_follow_ups(get_program("illinois_works"), date(2026, 1, 31), (), date(2026, 2, 1))

    assert items[0].opens_on == date(2026, 1, 31)
    for before, after in pairwise(items):
        assert (after.opens_on - before.due_on).days == 1


def test_nothing_is_due_without_an_exit():
    assert due_follow_ups(get_program("illinois_works"), None, (), date(2026, 2, 1)) == ()


def test_only_isets_schedules_none_and_one_note_completes_it():
    asking = {spec.code for spec in all_programs() if spec.exit_follow_ups}
    assert asking == set(QUARTERLY)
    facts = OutcomeFacts(
        as_of=date(2028, 1, 1), exited_on=date(2026, 1, 1), follow_up_notes=(date(2026, 1, 1),)
    )
    assert answer("follow_up_complete", get_program("isets"), facts).done
