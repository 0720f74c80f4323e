"""Where a young person stands on a day: the table staff can read, and what must hold of any facts."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programs.registry import get_program
from programs.standing import blank_facts, explain, next_line, stand, unpack

SPEC = get_program("youth_apprenticeship")
TABLE = list(
    csv.DictReader((Path(__file__).parent / "standing_youth.csv").read_text(encoding="utf-8").splitlines())
)
DATES = (
    "recommended_on",
    "enrolled_on",
    "iwds_exited_on",
    "progress_confirmed_on",
    "last_staff_note_on",
)


def day(text):
    return date.fromisoformat(text) if text else None


def facts_of(row):
    known = {name: day(row[name]) for name in DATES}
    return blank_facts() | known | {name: row[name] for name in ("recommendation", "iwds_status")}


@pytest.mark.parametrize("row", TABLE, ids=[row["case"] for row in TABLE])
def test_every_row_of_the_table(row):
    facts, as_of = facts_of(row), day(row["as_of"])

    found = stand(SPEC, facts, as_of)

    assert found.line("progress") == row["progress"]
    assert found.line("case_notes") == row["case_notes"]
    assert found.next_change_on == day(row["next_change_on"])
    if row["sentence"]:
        section = SPEC.section("case_notes")
        assert explain(section.line(row["case_notes"]), facts, as_of, section) == row["sentence"]


def test_every_line_of_the_live_sections_is_in_the_table():
    lines = {line.code for section in SPEC.live_sections for line in section.lines}

    assert lines == {row[name] for row in TABLE for name in ("progress", "case_notes")} - {""}


def test_sections_that_are_not_live_stand_on_no_line():
    facts = blank_facts() | {"pre_screening_started_on": date(2026, 1, 1)}

    assert stand(SPEC, facts, date(2026, 6, 1)).vec == 0


some_days = st.dates(date(2023, 1, 1), date(2027, 12, 31))
some_facts = st.fixed_dictionaries(
    {
        **dict.fromkeys(DATES, st.none() | some_days),
        "recommendation": st.sampled_from(["", "ready", "not_suitable", "declined"]),
        "iwds_status": st.sampled_from(["", "inquirant", "applicant", "registrant", "exited"]),
    }
)


@settings(max_examples=300, deadline=None)
@given(facts=some_facts, as_of=some_days)
def test_the_answer_changes_on_the_announced_day_and_not_before(facts, as_of):
    facts = blank_facts() | facts
    now = stand(SPEC, facts, as_of)

    if now.next_change_on is None:
        assert stand(SPEC, facts, as_of + timedelta(days=5_000)).vec == now.vec
    else:
        assert now.next_change_on > as_of
        assert stand(SPEC, facts, now.next_change_on - timedelta(days=1)).vec == now.vec
        assert stand(SPEC, facts, now.next_change_on).vec != now.vec


@settings(max_examples=200, deadline=None)
@given(facts=some_facts, as_of=some_days)
def test_the_vector_says_what_the_lines_say_and_each_line_explains_itself(facts, as_of):
    facts = blank_facts() | facts
    found = stand(SPEC, facts, as_of)

    assert unpack(SPEC, found.vec) == tuple(code for codes in found.lines.values() for code in codes)
    for code in unpack(SPEC, found.vec):
        section = SPEC.section_of(code)
        sentence = explain(section.line(code), facts, as_of, section)
        assert sentence.endswith(".")
        coming = next_line(section, facts, as_of)
        assert coming is None or coming[1].code != code
