"""Where a young person stands on a day: the table staff can read, and what must hold of any facts."""

import csv
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programs.registry import get_program
from programs.standing import blank_facts, explain, fold, next_line, stand, unpack

SPEC = get_program("youth_apprenticeship")


def table(name):
    return list(csv.DictReader((Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()))


TABLE = table("standing_youth.csv")
INTAKE = table("standing_intake.csv")
SERVICES = table("standing_services.csv")
COMPLETION = table("standing_completion.csv")
INTAKE_SECTIONS = ("application", "review", "enrollment")
DATES = (
    "pre_screening_started_on",
    "pre_screening_completed_on",
    "application_started_on",
    "application_submitted_on",
    "recommended_on",
    "iwds_status_since",
    "completed_on",
    "enrolled_on",
    "iwds_exited_on",
    "progress_confirmed_on",
    "last_staff_note_on",
)


def day(text):
    return date.fromisoformat(text) if text else None


def facts_of(row):
    known = {name: day(row[name]) for name in DATES if name in row}
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


def facts_in(row):
    """Every fact that the row has a column for; the others as on the first day."""
    return blank_facts() | {
        name: day(value) if name.endswith(("_on", "_since")) else value
        for name, value in row.items()
        if name in blank_facts()
    }


@pytest.mark.parametrize("row", INTAKE, ids=[row["case"] for row in INTAKE])
def test_every_row_of_the_table_of_intake(row):
    facts, as_of = facts_in(row), day(row["as_of"])

    found = stand(SPEC, facts, as_of)

    assert [found.line(section) for section in INTAKE_SECTIONS] == [row[name] for name in INTAKE_SECTIONS]
    coming = [next_line(SPEC.section(name), facts, as_of) for name in INTAKE_SECTIONS]
    assert min((found[0] for found in coming if found), default=None) == day(row["changes_on"])
    if row["sentence"]:
        section = SPEC.section("application")
        assert explain(section.line(row["application"]), facts, as_of, section) == row["sentence"]


def lines_of(section, row):
    """The lines of a section that the facts of the row stand on, each told for itself and of the first line why."""
    facts, as_of = facts_in(row), day(row["as_of"])
    found = stand(SPEC, facts, as_of).lines[section]
    if row["sentence"]:
        declared = SPEC.section(section)
        assert explain(declared.line(found[0]), facts, as_of, declared) == row["sentence"]
    return " ".join(found)


@pytest.mark.parametrize("row", SERVICES, ids=[row["case"] for row in SERVICES])
def test_every_row_of_the_table_of_services(row):
    assert lines_of("services", row) == row["lines"]
    coming = next_line(SPEC.section("services"), facts_in(row), day(row["as_of"]))
    assert (coming[0] if coming else None) == day(row["changes_on"])


@pytest.mark.parametrize("row", COMPLETION, ids=[row["case"] for row in COMPLETION])
def test_every_row_of_the_table_of_completion(row):
    assert lines_of("completion", row) == row["lines"]


def test_a_customer_on_several_lines_counts_once_in_the_total():
    """ "Unduplicated Customer Total" (002:109) and the unduplicated counts of completion (002:111-123)."""
    for section, rows in (("services", SERVICES), ("completion", COMPLETION)):
        vectors = Counter(stand(SPEC, facts_in(row), day(row["as_of"])).vec for row in rows)
        counts = fold(SPEC, vectors)

        assert counts.totals[section] == sum(1 for row in rows if row["lines"])
        for line in SPEC.section(section).lines:
            assert counts.lines[line.code] == sum(1 for row in rows if line.code in row["lines"].split())


def test_every_line_of_the_live_sections_is_in_a_table():
    lines = {line.code for section in SPEC.live_sections for line in section.lines}
    told = {row[name] for row in TABLE for name in ("progress", "case_notes")}
    told |= {row[name] for row in INTAKE for name in INTAKE_SECTIONS}
    told |= {line for row in (*SERVICES, *COMPLETION) for line in row["lines"].split()}

    assert lines == told - {""}


some_days = st.dates(date(2023, 1, 1), date(2027, 12, 31))
some_facts = st.fixed_dictionaries(
    {
        **dict.fromkeys(
            sorted(name for name in blank_facts() if name.endswith(("_on", "_since"))), st.none() | some_days
        ),
        "application_outcome": st.sampled_from(["", "not_suitable", "declined"]),
        "training_program": st.sampled_from(["", "Health pathway"]),
        "completion_status": st.sampled_from(["not_complete", "successful", "withdrew"]),
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
