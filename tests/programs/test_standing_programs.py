"""Where people stand in ISETS, Illinois Works and Apprenticeship Illinois: one table a program that staff can read."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programs.registry import get_program
from programs.standing import blank_facts, explain, next_line, stand, unpack

PROGRAMS = ("isets", "illinois_works", "apprenticeship_illinois")


def rows_of(program):
    """The rows of the program's table: of one section each, the facts as "name value, name value"."""
    text = (Path(__file__).parent / f"standing_{program}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def facts_in(row):
    """The facts of a row; all others as on the first day."""
    named = dict(pair.split(" ", 1) for pair in row["facts"].split(", "))
    assert named.keys() <= blank_facts().keys(), row["case"]
    return blank_facts() | {
        name: date.fromisoformat(value) if name.endswith(("_on", "_since")) else value
        for name, value in named.items()
    }


CASES = [
    pytest.param(program, row, id=f"{program}-{row['section']}-{row['case']}")
    for program in PROGRAMS
    for row in rows_of(program)
]


@pytest.mark.parametrize(("program", "row"), CASES)
def test_every_row_of_the_tables(program, row):
    spec, facts, as_of = get_program(program), facts_in(row), date.fromisoformat(row["as_of"])
    section = spec.section(row["section"])
    found = stand(spec, facts, as_of).lines[section.code]

    assert " ".join(found) == row["lines"]
    coming = next_line(section, facts, as_of)
    assert str(coming[0] if coming else "") == row["changes_on"]
    if row["sentence"]:
        assert explain(section.line(found[0]), facts, as_of, section) == row["sentence"]


@pytest.mark.parametrize("program", PROGRAMS)
def test_every_line_is_in_the_table_of_its_program(program):
    told = {(row["section"], line) for row in rows_of(program) for line in row["lines"].split()}

    assert told == {
        (section.code, line.code) for section in get_program(program).sections for line in section.lines
    }


some_days = st.dates(date(2023, 1, 1), date(2027, 12, 31))
some_facts = st.fixed_dictionaries(
    {
        **dict.fromkeys(
            sorted(name for name in blank_facts() if name.endswith(("_on", "_since"))), st.none() | some_days
        ),
        "status": st.sampled_from(["applying", "ready", "enrolled", "enrolled", "exited"]),
        "completion_status": st.sampled_from(["not_complete", "successful", "unsuccessful", "withdrew"]),
    }
)


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_answer_changes_on_the_announced_day_and_each_line_explains_itself(program):
    spec = get_program(program)

    @settings(max_examples=150, deadline=None)
    @given(facts=some_facts, as_of=some_days)
    def check(facts, as_of):
        facts = blank_facts() | facts
        now = stand(spec, facts, as_of)
        if now.next_change_on is None:
            assert stand(spec, facts, as_of + timedelta(days=5_000)).vec == now.vec
        else:
            assert stand(spec, facts, now.next_change_on - timedelta(days=1)).vec == now.vec
            assert stand(spec, facts, now.next_change_on).vec != now.vec
        for code in unpack(spec, now.vec):
            section = spec.section_of(code)
            assert explain(section.line(code), facts, as_of, section).endswith(".")

    check()
