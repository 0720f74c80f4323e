"""The advisor of skill gains, case by case (20 CFR 677.155(a)(1)(v), Illinois policy 3.1.5)."""

import csv
from datetime import date
from pathlib import Path

import pytest

from programs.computed_gains import Entered
from programs.gain_advice import PAPERS, advise, recorded_in
from programs.gain_facts import GainFacts
from programs.measures.facts import TrainingFact
from programs.measures.spec import MeasuredAs, YearKind
from programs.program_years import Participation
from programs.registry import all_programs, get_program
from tests.programs.test_computed_gains import taken
from tests.programs.test_skill_gains import day, semester

TABLE = list(csv.DictReader(Path(__file__).with_name("gain_advice.csv").read_text("utf-8").splitlines()))
SPEC = get_program("isets")


def training(key, text):
    kind, span = text.split()
    first, _, last = span.partition("..")
    return TrainingFact(
        key=str(key), label=kind, kind=MeasuredAs(kind), started_on=day(first), completed_on=day(last)
    )


def parts(text):
    return [part for part in text.split("; ") if part]


def facts_of(row, **changed):
    stay = (
        Participation(began_on=day(row["enrolled"]), ended_on=day(row["exited"])) if row["enrolled"] else None
    )
    entered = [part.split() for part in parts(row["studies"])]
    return GainFacts(
        **{
            "today": day(row["today"]),
            "stay": stay,
            "years": YearKind(row["years"] or YearKind.PROGRAM),
            "education": row["education"],
            "entered_status": row["entered_status"],
            "school_status": row["school_status"],
            "left_status": row["left_status"],
            "trainings": [training(key, part) for key, part in enumerate(parts(row["trainings"]))],
            "taken": [taken(key, part) for key, part in enumerate(parts(row["tests"]))],
            "entered": [
                Entered(key=key, kind=kind, started_on=day(on)) for key, (kind, on) in enumerate(entered)
            ],
            "semesters": [semester(part) for part in parts(row["semesters"])],
            **changed,
        }
    )


def advice_on(row):
    (found,) = [one for one in advise(SPEC, facts_of(row), int(row["year"])) if one.kind.code == row["type"]]
    return found


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["case"])
def test_the_verdict_is_what_the_table_says(row):
    found = advice_on(row)

    assert (found.verdict, found.finding.code, found.step) == (row["verdict"], row["code"], row["step"])
    said = f"{found.finding.text} {found.missing}".replace(",", "")
    assert row["says"] in said


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["case"])
def test_every_verdict_cites_its_source_and_names_the_papers(row):
    found = advice_on(row)
    assert found.finding.citation and found.finding.citation in (*found.citations, found.finding.citation)
    assert {"20 CFR 677.155(a)(1)(v)"} <= {str(one) for one in found.citations}
    assert found.papers and "%" not in f"{found.finding.text}{found.missing}"


def test_a_gain_of_the_year_is_told_and_the_day_before_it_began_is_not():
    facts = facts_of(TABLE[0], gains=[date(2026, 7, 1)])
    assert "Jul 1, 2026 counts in PY 2026 already" in recorded_in(facts, 2026).text
    assert recorded_in(facts_of(TABLE[0], gains=[date(2026, 6, 30)]), 2026) is None


def test_a_fiscal_year_knows_the_gain_of_its_first_and_last_day():
    facts = facts_of(TABLE[0], gains=[date(2026, 9, 30)], years=YearKind.FEDERAL_FISCAL)
    assert "counts in FFY 2026 already" in recorded_in(facts, 2026).text
    assert recorded_in(facts, 2027) is None


@pytest.mark.parametrize("spec", all_programs(), ids=lambda spec: spec.code)
def test_every_type_of_every_program_has_advice(spec):
    row = next(row for row in TABLE if row["case"] == "a student")
    found = advise(spec, facts_of(row), 2026)
    assert [one.kind.code for one in found] == list(spec.msg_types.codes)
    assert set(spec.msg_types.codes) <= set(PAPERS)
