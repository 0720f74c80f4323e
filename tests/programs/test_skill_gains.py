"""What may be entered as a gain, case by case: `!` marks a finding that refuses (R17-R20)."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from programs.gain_findings import Around, EnteredGain, Semester
from programs.measures.spec import YearKind
from programs.program_years import Participation, program_year_of
from programs.shared.skill_gains import MSG_TYPES
from programs.skill_gains import FIELD_OF, federal, findings_of

TABLE = list(csv.DictReader(Path(__file__).with_name("skill_gains.csv").read_text("utf-8").splitlines()))
TODAY = date(2026, 11, 22)


def day(text):
    return date.fromisoformat(text) if text else None


def semester(text):
    span, _, credits = text.partition(" ")
    first, _, last = span.partition("/")
    return Semester(started_on=day(first), ended_on=day(last), credits=Decimal(credits) if credits else None)


def read(row):
    entered = EnteredGain(
        attained_on=day(row["attained"]),
        answer=row["answer"],
        achievement=row["achievement"],
        education_level=row["education"],
        semester=semester(row["semester"]),
        first_semester=semester(row["first_semester"]),
        milestone_set_on=day(row["milestone_set"]),
        has_document=row["document"] == "yes",
    )
    stay = (
        Participation(began_on=day(row["enrolled"]), ended_on=day(row["exited"])) if row["enrolled"] else None
    )
    around = Around(
        today=TODAY,
        stay=stay,
        years=YearKind(row["years"] or YearKind.PROGRAM),
        school_status=row["school"],
        training_began_on=day(row["training_began"]),
        others=[day(text) for text in row["others"].split()],
    )
    return entered, around


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["case"])
def test_the_rules_say_what_the_table_says(row):
    kind, (entered, around) = MSG_TYPES[row["type"]], read(row)

    found = findings_of(kind, entered, around)

    assert {f"{'!' if one.blocks else ''}{one.code}" for one in found} == set(row["findings"].split())
    assert program_year_of(entered.counts_on) == int(row["program_year"])
    federal_type, element = federal(kind, row["achievement"])
    assert f"{federal_type} {element}".strip() == row["federal"]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["case"])
def test_every_finding_cites_its_source_and_names_its_dates(row):
    kind, (entered, around) = MSG_TYPES[row["type"]], read(row)
    for finding in findings_of(kind, entered, around):
        assert finding.citation and "%" not in finding.text
        assert not finding.blocks or finding.code in FIELD_OF


def test_what_lacks_is_said_in_numbers():
    kind = MSG_TYPES["postsecondary_transcript"]
    (row,) = [row for row in TABLE if row["case"] == "6 and 5 credits"]
    (finding,) = findings_of(kind, *read(row))
    assert finding.text == "11 credits are recorded; at least 12 are needed, 1 more."
