"""What the plans of a provider may add, and why not."""

from datetime import date

import pytest

from casework.core import clock
from casework.intake.queries.offered import offered_activities, offered_by
from tests.factories.people import enrolled, organisation_running
from tests.factories.provider_programs import ProviderProgramFactory, this_year

pytestmark = pytest.mark.django_db


@pytest.fixture
def enrollment():
    return enrolled(organisation_running("isets"), program="isets")


def offered(enrollment):
    return offered_activities(enrollment, clock.today())


def test_what_any_program_of_the_year_ticks_is_offered(enrollment):
    provider = enrollment.organisation
    ProviderProgramFactory(organisation=provider, activities=["job_readiness"])
    ProviderProgramFactory(organisation=provider, activities=["basic_education"])
    found = offered(enrollment)
    assert found.refusal("job_readiness") == found.refusal("basic_education") == ""
    assert found.notice == ""
    assert found.refusal("earnfare") == (
        f"{provider.name} does not tick this in its programs of fiscal year {this_year()}."
    )


def test_support_services_referrals_and_career_steps_may_always_be_added(enrollment):
    ProviderProgramFactory(organisation=enrollment.organisation, activities=[])
    found = offered(enrollment)
    assert [found.refusal(code) for code in ("transportation", "referral_food", "prepare_resume")] == [""] * 3
    assert found.refusal("job_readiness")


def test_a_provider_without_any_program_is_offered_the_catalogue_and_told_so(enrollment):
    ProviderProgramFactory(organisation=organisation_running("isets"))
    ProviderProgramFactory(organisation=enrollment.organisation, removed_at=clock.now())
    ProviderProgramFactory(organisation=enrollment.organisation, program="illinois_works")
    ProviderProgramFactory(organisation=enrollment.organisation, fiscal_year=this_year() + 1)
    found = offered(enrollment)
    assert found.refusal("earnfare") == ""
    assert "has no program on record" in found.notice


def test_until_programs_are_copied_those_of_the_last_year_stand(enrollment):
    ProviderProgramFactory(
        organisation=enrollment.organisation, fiscal_year=this_year() - 1, activities=["earnfare"]
    )
    found = offered(enrollment)
    assert found.refusal("earnfare") == "" and found.refusal("job_readiness")
    assert str(this_year() - 1) in found.notice
    ProviderProgramFactory(organisation=enrollment.organisation, activities=["job_readiness"])
    found = offered(enrollment)
    assert found.refusal("earnfare") and found.refusal("job_readiness") == found.notice == ""


@pytest.mark.parametrize(("day", "year"), [(date(2026, 6, 30), 2026), (date(2026, 7, 1), 2027)])
def test_the_fiscal_year_turns_on_july_1(enrollment, day, year):
    for fiscal_year, activity in ((2026, "earnfare"), (2027, "job_readiness")):
        ProviderProgramFactory(
            organisation=enrollment.organisation, fiscal_year=fiscal_year, activities=[activity]
        )
    found = offered_activities(enrollment, day)
    assert (found.year, bool(found.refusal("earnfare"))) == (year, year == 2027)


def test_many_providers_are_answered_by_one_query(enrollment, django_assert_num_queries):
    other = organisation_running("isets")
    ProviderProgramFactory(organisation=other, activities=["earnfare"])
    with django_assert_num_queries(1):
        found = offered_by("isets", {enrollment.organisation_id: "One", other.pk: "Two"}, clock.today())
    assert found[enrollment.organisation_id].year is None
    assert found[other.pk].refusal("job_readiness").startswith("Two")
