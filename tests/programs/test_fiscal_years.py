"""State fiscal years, and the counties of Illinois."""

from datetime import date

import pytest

from programs.counties import COUNTIES, county_key
from programs.fiscal_years import fiscal_year_begins, fiscal_year_ends, fiscal_year_of
from programs.registry import all_programs
from programs.types import Kind


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 6, 30), 2026),
        (date(2026, 7, 1), 2027),
        (date(2026, 12, 31), 2027),
        (date(2027, 1, 1), 2027),
        (date(2027, 6, 30), 2027),
        (date(2024, 2, 29), 2024),
    ],
)
def test_a_fiscal_year_is_named_by_its_end(day, year):
    assert fiscal_year_of(day) == year
    assert fiscal_year_begins(year) <= day <= fiscal_year_ends(year)


def test_there_are_102_counties_and_each_is_known_however_it_is_written():
    assert len(COUNTIES) == len(set(COUNTIES.codes)) == 102
    for written in ("St. Clair County", "st clair", "Condado de St. Clair"):
        assert COUNTIES[county_key(written)].label == "St. Clair"


@pytest.mark.parametrize("spec", all_programs(), ids=lambda spec: spec.code)
def test_providers_tick_training_and_neither_support_services_nor_referrals(spec):
    assert set(spec.ticked_families) <= set(spec.service_families.codes)
    assert spec.ticked_activities
    assert not {row.kind for row in spec.ticked_activities} & {Kind.SUPPORT, Kind.REFERRAL}
    assert {row.code for row in spec.catalogue if row.training} <= {
        row.code for row in spec.ticked_activities
    }


def test_what_the_source_lists_as_training_activities_of_isets_is_ticked():
    isets = next(spec for spec in all_programs() if spec.code == "isets")
    stated = {
        row.code for row in isets.catalogue if row.source in {f"004:{line}" for line in range(193, 207)}
    }
    assert len(stated) == 14 and stated <= {row.code for row in isets.ticked_activities}
