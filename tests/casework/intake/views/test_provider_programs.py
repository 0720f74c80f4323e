"""Provider Information: the tab, the table, the form, removing and copying (F317-F324)."""

import pytest
from django.urls import reverse

from casework.accounts.enums import OrganisationKind, Role
from casework.core import clock
from casework.intake.models import ProviderProgram
from tests.factories.people import LocationFactory, member, organisation_running
from tests.factories.provider_programs import ProviderProgramFactory, this_year

pytestmark = pytest.mark.django_db

KEY = "6f6cf8f3-2c5e-4f3e-8a53-0f6a8a0f4a11"


@pytest.fixture
def provider():
    return organisation_running("isets", name="Goldenrod Center")


@pytest.fixture
def manager(client, provider):
    """A client in which the provider's program manager is signed in."""
    client.force_login(member(Role.PROGRAM_MANAGER, provider, program="isets"))
    return client


def address(name, *args):
    return reverse(f"intake:{name}", args=args)


def add_url(provider):
    return address("add_provider_program", "isets", provider.public_id)


def edit_url(row):
    return address("edit_provider_program", row.public_id)


def filled(**changes):
    values = {
        "name": "SNAP Job Placement",
        "contract_number": "FCSAG",
        "location": "",
        "fiscal_year": str(this_year()),
        "schedule": "Monday to Thursday",
        "description": "",
        "offering": "training_and_placement",
        "activities": ["vocational_training", "job_readiness"],
        "other_training": "",
        "skills": ["computers"],
        "interests": ["health"],
        "counties": "Cook, St. Clair county",
        "slots": "12",
        "takes_referrals": "on",
        "key": KEY,
    }
    return values | changes


def posted(row, **changes):
    return filled(name=row.name, version=row.version, **changes)


def test_the_tab_with_its_folder_stands_in_the_navigation_of_who_sets_up_programs(client, provider):
    client.force_login(member(Role.PROGRAM_MANAGER, provider, program="isets"))
    page = client.get(address("list_provider_programs", "isets")).content.decode()
    assert f'href="{address("show_provider_information")}"' in page and "#folder" in page
    for words in ("ISETS Provider Details", "ISETS E&amp;T Programs", "Add Program Information"):
        assert words in page
    client.force_login(member(Role.CASE_WORKER, provider, program="isets"))
    home = client.get("/", follow=True).content.decode()
    assert "Provider Information" not in home
    assert client.get(address("show_provider_information")).status_code == 403


def test_the_only_provider_opens_at_once_with_locations_and_programs(manager, provider):
    LocationFactory(organisation=provider, name="Main Office", street="1 Elm Street", city="Peoria")
    ProviderProgramFactory(organisation=provider, name="SNAP Job Placement")
    page = manager.get(address("show_provider_information"), follow=True).content.decode()
    for words in ("Goldenrod Center", "Main Office", "Peoria", "FCSAG", "ISETS since", "SNAP Job Placement"):
        assert words in page
    assert f"{this_year()} (Current FY)" in page


def test_the_table_has_the_columns_of_the_source(manager, provider):
    ProviderProgramFactory(organisation=provider, schedule="Mornings", other_training="Forklift")
    page = manager.get(address("list_provider_programs", "isets")).content.decode()
    for heading in (
        "Program Name", "Provider", "Contract Number", "Fiscal Year", "Location Name", "Program Schedule",
        "Program Offering", "Training Activities", "Other Training", "Options",
    ):  # fmt: skip
        assert heading in page
    for cell in ("JR - Job Readiness, VT - Vocational Training", "Mornings", "Forklift", "Edit", "Remove"):
        assert cell in page


def test_other_programs_and_years_stand_behind_their_filters(manager, provider):
    ProviderProgramFactory(organisation=provider, name="Of last year", fiscal_year=this_year() - 1)
    ProviderProgramFactory(organisation=provider, name="Of another program", program="illinois_works")
    ProviderProgramFactory(name="Of another provider")
    url = address("list_provider_programs", "isets")
    assert [row.name for row in manager.get(url).context["list"].objects] == []
    found = manager.get(url, {"year": "all"}).context["list"].objects
    assert [row.name for row in found] == ["Of last year"]


def test_a_program_is_added_with_everything_that_was_entered(manager, provider):
    page = manager.get(add_url(provider)).content.decode()
    for words in ("This program offers", "Only Job Placement Services", "What training activities does this"):
        assert words in page
    assert f"{this_year()} (Current FY)" in page and "Provider Name: <strong>Goldenrod Center" in page
    answer = manager.post(add_url(provider), filled())
    assert answer.url == address("list_provider_programs", "isets")
    row = ProviderProgram.objects.get()
    assert (row.organisation, row.program, row.fiscal_year) == (provider, "isets", this_year())
    assert row.activities == ["job_readiness", "vocational_training"]
    assert (row.counties, row.skills, row.interests) == (["cook", "stclair"], ["computers"], ["health"])
    assert (row.slots, row.takes_referrals, row.location) == (12, True, None)


def test_a_form_sent_twice_is_one_program(manager, provider):
    manager.post(add_url(provider), filled())
    page = manager.post(add_url(provider), filled(), follow=True).content.decode()
    assert "saved already" in page and ProviderProgram.objects.count() == 1


def test_the_same_name_twice_is_refused_beside_the_name_with_the_typing_kept(manager, provider):
    manager.post(add_url(provider), filled())
    other = "00000000-0000-4000-8000-000000000001"
    answer = manager.post(add_url(provider), filled(key=other, schedule="Evenings"))
    assert "lists a program of this name" in answer.context["form"].errors["name"][0]
    assert "Evenings" in answer.content.decode()
    for changes in ({"fiscal_year": str(this_year() - 1)}, {"name": "Another"}):
        manager.post(add_url(provider), filled(key="", **changes))
    assert ProviderProgram.objects.count() == 3


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": "  "}, "name"),
        ({"fiscal_year": "1999"}, "fiscal_year"),
        ({"offering": ""}, "offering"),
        ({"activities": ["transportation"]}, "activities"),
        ({"activities": ["nonsense"]}, "activities"),
        ({"counties": "Cook, Marion, Cuyahoga"}, "counties"),
        ({"slots": "-1"}, "slots"),
        ({"slots": "many"}, "slots"),
        ({"skills": ["x"]}, "skills"),
        ({"name": "x" * 161}, "name"),
    ],
)
def test_what_is_impossible_is_refused_beside_its_field(manager, provider, changes, field):
    answer = manager.post(add_url(provider), filled(**changes))
    assert list(answer.context["form"].errors) == [field]
    assert not ProviderProgram.objects.exists()


def test_a_location_of_another_provider_is_refused(manager, provider):
    answer = manager.post(add_url(provider), filled(location=str(LocationFactory().pk)))
    assert list(answer.context["form"].errors) == ["location"]


def test_what_is_doubtful_is_saved_and_said(manager, provider):
    page = manager.post(
        add_url(provider), filled(offering="placement_only", skills=[], interests=[]), follow=True
    ).content.decode()
    assert "only job placement, but ticks training" in page and "neither skills nor interests" in page
    page = manager.get(edit_url(ProviderProgram.objects.get())).content.decode()
    assert "only job placement, but ticks training" in page


def test_unchecking_says_that_plans_keep_what_they_hold(manager, provider):
    row = ProviderProgramFactory(organisation=provider)
    page = manager.post(edit_url(row), posted(row, activities=["job_readiness"]), follow=True)
    assert "Plans keep what you unchecked" in page.content.decode()
    row.refresh_from_db()
    assert row.activities == ["job_readiness"] and row.version == 2


def test_two_people_who_save_at_once_see_both_texts(manager, provider):
    row = ProviderProgramFactory(organisation=provider, schedule="Mornings")
    stale = posted(row, schedule="Evenings")
    manager.post(edit_url(row), posted(row, schedule="Weekends"))
    answer = manager.post(edit_url(row), stale)
    page = answer.content.decode()
    assert answer.status_code == 409 and "Evenings" in page and "Weekends" in page
    row.refresh_from_db()
    assert row.schedule == "Weekends"


def test_a_removed_program_can_be_put_back_the_same_day(manager, provider):
    row = ProviderProgramFactory(organisation=provider, name="SNAP Job Placement")
    url = address("remove_provider_program", row.public_id)
    assert "Plans keep what they hold" in manager.get(url).content.decode()
    page = manager.post(url, follow=True).content.decode()
    assert "Removed today: SNAP Job Placement" in page
    assert manager.get(edit_url(row)).status_code == 404
    restore = address("restore_provider_program", row.public_id)
    assert "is back" in manager.post(restore, follow=True).content.decode()
    row.refresh_from_db()
    assert row.removed_at is None


def test_putting_back_what_was_entered_again_is_refused_kindly(manager, provider):
    removed = ProviderProgramFactory(organisation=provider, name="One", removed_at=clock.now())
    ProviderProgramFactory(organisation=provider, name="One")
    page = manager.post(address("restore_provider_program", removed.public_id), follow=True).content.decode()
    assert "lists a program of this name" in page


def test_last_years_programs_are_copied_once(manager, provider):
    before = this_year() - 1
    ProviderProgramFactory(organisation=provider, name="One", fiscal_year=before, activities=["earnfare"])
    ProviderProgramFactory(organisation=provider, name="Two", fiscal_year=before)
    ProviderProgramFactory(organisation=provider, name="Two", activities=["job_readiness"])
    ProviderProgramFactory(organisation=provider, name="Gone", fiscal_year=before, removed_at=clock.now())
    url = address("copy_provider_programs", "isets", provider.public_id)
    page = manager.get(url).content.decode()
    assert "One (All locations)" in page and "Two (All locations)" in page and "Gone" not in page
    assert "1 program was copied" in manager.post(url, follow=True).content.decode()
    copied = ProviderProgram.objects.get(name="One", fiscal_year=this_year())
    assert copied.activities == ["earnfare"]
    assert "Nothing was left to copy" in manager.post(url, follow=True).content.decode()
    assert ProviderProgram.objects.filter(fiscal_year=this_year()).count() == 2


def test_another_tenants_provider_and_program_are_not_found(manager):
    other = ProviderProgramFactory()
    for url in (
        address("show_provider", "isets", other.organisation.public_id),
        add_url(other.organisation),
        edit_url(other),
        address("remove_provider_program", other.public_id),
        address("copy_provider_programs", "isets", other.organisation.public_id),
    ):
        assert manager.get(url).status_code == 404
        assert manager.post(url, filled()).status_code in (404, 405)
    assert manager.get(address("list_providers", "youth_apprenticeship")).status_code == 403
    assert manager.get(address("list_providers", "nonsense")).status_code == 404


def test_statewide_staff_choose_the_provider_and_move_between_programs(client, provider):
    state = organisation_running("isets", "illinois_works", kind=OrganisationKind.STATE)
    second = organisation_running("isets", "illinois_works", name="Milkweed Works")
    client.force_login(member(Role.STATEWIDE_STAFF, state, program=""))
    page = client.get(address("list_providers", "isets"))
    names = [row.name for row in page.context["list"].objects]
    assert {"Goldenrod Center", "Milkweed Works"} <= set(names) and state.name not in names
    assert "Illinois Works" in page.content.decode()
    chosen = client.get(address("choose_provider", "isets"), {"provider": str(second.public_id)})
    assert chosen.url == add_url(second)


def test_the_lists_cost_the_same_however_long_they_are(client, django_assert_max_num_queries):
    state = organisation_running("isets", kind=OrganisationKind.STATE)
    client.force_login(member(Role.STATEWIDE_STAFF, state, program="isets"))
    for _number in range(12):
        ProviderProgramFactory()
    for name in ("list_providers", "list_provider_programs"):
        with django_assert_max_num_queries(12):
            assert len(client.get(address(name, "isets")).context["list"].rows) == 12


def test_the_page_of_a_provider_stays_within_its_queries(manager, provider, django_assert_max_num_queries):
    for _number in range(5):
        row = ProviderProgramFactory(organisation=provider)
    for url in (address("show_provider", "isets", provider.public_id), edit_url(row)):
        with django_assert_max_num_queries(20):
            manager.get(url)
