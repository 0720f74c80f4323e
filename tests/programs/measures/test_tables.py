"""Every row of the tables of this folder, as the rules answer it."""

from decimal import Decimal

import pytest

from programs.measures.periods import cohort, last_day_for_evidence, quarter_after
from programs.registry import all_programs
from tests.programs.measures.reading import POLICIES, asked, check, day, table

by_case = {"ids": lambda row: row["case"]}


@pytest.mark.parametrize("row", table("quarters"), ids=lambda row: row["why this row"])
def test_the_quarters_after_an_exit(row):
    exited = day(row["exited"])
    second, fourth = quarter_after(exited, 2), quarter_after(exited, 4)

    assert (second.first, second.last) == (day(row["second_from"]), day(row["second_to"]))
    assert (fourth.first, fourth.last) == (day(row["fourth_from"]), day(row["fourth_to"]))
    assert last_day_for_evidence(second) == day(row["evidence_until"])


@pytest.mark.parametrize("row", table("cohorts"), ids=lambda row: f"{row['rules']} {row['measure']}")
def test_the_cohort_of_a_year(row):
    policy = POLICIES[row["rules"]]
    span = cohort(policy.measures[row["measure"]], policy.years, int(row["year"]))

    assert (span.first, span.last) == (day(row["first"]), day(row["last"]))


@pytest.mark.parametrize("row", table("skill_gains"), **by_case)
def test_skill_gains(row):
    check(row, "skill_gains")


@pytest.mark.parametrize("row", table("credentials"), **by_case)
def test_credentials(row):
    check(row, "credentials")


@pytest.mark.parametrize("row", table("placement"), **by_case)
def test_placement(row):
    check(row)


@pytest.mark.parametrize("row", table("earnings"), **by_case)
def test_earnings(row):
    found = check(row, "earnings_q2")

    assert found.amount == (Decimal(row["amount"]) if row["amount"] else None)


def test_the_elements_of_the_federal_file_are_filled():
    gains = next(row for row in table("skill_gains") if row["case"] == "two gains count once")
    employed = next(row for row in table("placement") if row["case"] == "military service counts")
    studying = next(row for row in table("placement") if row["case"] == "a course counts for youth")
    earned = next(row for row in table("credentials") if row["case"] == "earned during participation")
    paid = next(row for row in table("earnings") if row["case"] == "by the hour")

    assert asked(gains, "skill_gains").elements == {
        "1811": "20250810",
        "1809": "20260110",
        "1810": "20260210",
    }
    assert asked(employed).elements == {"1602": "3"}
    assert asked(studying).elements == {"1900": "2"}
    assert asked(earned, "credentials").elements == {"1800": "4", "1801": "20240201"}
    assert asked(paid, "earnings_q2").elements == {"1704": "3016.00"}


def test_what_is_entered_and_does_not_count_is_named():
    osha = next(row for row in table("credentials") if row["case"] == "OSHA-10 only")
    subsidized = next(row for row in table("placement") if row["case"] == "subsidized job only")

    assert "OSHA-10" in asked(osha, "credentials").finding.text
    assert "Welder at Prairie Works" in asked(subsidized).finding.text


@pytest.mark.parametrize("spec", all_programs(), ids=lambda spec: spec.code)
def test_every_program_has_the_five_measures(spec):
    assert set(spec.measures.measures.codes) == {
        "employment_q2", "employment_q4", "earnings_q2", "credentials", "skill_gains",
    }  # fmt: skip
    assert any(row.measured_as for row in spec.catalogue)
