"""What an exit on a day means in each program's own years, and which reasons leave a person out."""

from datetime import date

import pytest

from programs.exit_meaning import exclusion, meaning_of_exit
from programs.measures.periods import year_label
from programs.registry import all_programs, get_program

WIOA = ("apprenticeship_illinois", "illinois_works", "youth_apprenticeship")


def meaning(program, day):
    """{measure: "year first last"} of an exit on `day`."""
    spec = get_program(program)
    found = meaning_of_exit(spec, date.fromisoformat(day), date(2028, 3, 1))
    return {
        row.measure.code: f"{year_label(spec.measures.years, row.year)} {row.span.first} {row.span.last}"
        for row in found.measures
    }


@pytest.mark.parametrize("program", WIOA)
def test_programs_of_wioa_count_program_years_and_a_year_for_credentials(program):
    assert meaning(program, "2028-02-29") == {
        "employment_q2": "PY 2028 2028-07-01 2028-09-30",
        "employment_q4": "PY 2029 2029-01-01 2029-03-31",
        "earnings_q2": "PY 2028 2028-07-01 2028-09-30",
        "credentials": "PY 2029 2028-03-01 2029-02-28",
        "skill_gains": "PY 2027 2027-07-01 2028-06-30",
    }


@pytest.mark.parametrize(
    ("day", "year", "second", "fourth"),
    [
        ("2026-03-31", 2026, "FFY 2026 2026-07-01 2026-09-30", "FFY 2027 2027-01-01 2027-03-31"),
        ("2026-04-01", 2026, "FFY 2027 2026-10-01 2026-12-31", "FFY 2027 2027-04-01 2027-06-30"),
        ("2026-09-30", 2026, "FFY 2027 2027-01-01 2027-03-31", "FFY 2027 2027-07-01 2027-09-30"),
        ("2026-10-01", 2027, "FFY 2027 2027-04-01 2027-06-30", "FFY 2028 2027-10-01 2027-12-31"),
    ],
)
def test_isets_counts_federal_fiscal_years_and_credentials_in_the_year(day, year, second, fourth):
    span = f"FFY {year} {year - 1}-10-01 {year}-09-30"
    assert meaning("isets", day) == {
        "employment_q2": second,
        "employment_q4": fourth,
        "earnings_q2": second,
        "credentials": span,
        "skill_gains": span,
    }


def test_follow_ups_fall_due_after_the_exit():
    found = meaning_of_exit(get_program("apprenticeship_illinois"), date(2028, 2, 29), date(2028, 3, 1))
    assert [item.months for item in found.follow_ups] == [3, 6, 9, 12]


@pytest.mark.parametrize(
    ("reason", "says"),
    [
        ("institutionalized", "“Institutionalized” leaves the customer out of the measures (code 01)."),
        ("health", "It holds only when the treatment is expected to last longer than 90 days."),
        ("reserve", "It holds only when the call to active duty is for at least 90 days."),
        ("moved", ""),
    ],
)
def test_a_reason_that_leaves_somebody_out_says_what_it_asks_for(reason, says):
    spec = get_program("apprenticeship_illinois")
    found = meaning_of_exit(spec, date(2026, 6, 30), date(2026, 7, 1), reason=spec.exit.early_reasons[reason])
    assert says in (found.exclusion.text if found.exclusion else "")
    assert bool(found.exclusion) is bool(says)


def test_foster_care_leaves_out_youth_alone():
    left_out = {
        spec.code
        for spec in all_programs()
        for reason in spec.exit.early_reasons
        if reason.code == "foster_care" and exclusion(spec, reason)
    }
    assert left_out == {"youth_apprenticeship"}
