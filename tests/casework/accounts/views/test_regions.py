import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from casework.accounts.enums import OrganisationKind, Role
from casework.accounts.models import Region
from casework.accounts.services.edit_organisation import edit_organisation
from casework.accounts.services.move_to_region import move_to_region
from casework.audit.models import AuditEvent
from tests.factories.people import (
    LocationFactory,
    OrganisationFactory,
    enrolled,
    member,
    organisation_running,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def north():
    return Region.objects.create(code="north", name="North")


def address(name, *rows):
    return reverse(f"accounts:{name}", args=[row.public_id for row in rows])


def test_a_region_is_added_and_renamed(office):
    response = office.post(address("add_region"), {"code": "east", "name": "East"})
    east = Region.objects.get(code="east")
    assert response.url == address("show_region", east)
    assert (
        "has this code" in office.post(address("add_region"), {"code": "east", "name": "X"}).content.decode()
    )
    fields = {"code": "east", "name": "East Central", "version": east.version}
    assert office.post(address("edit_region", east), fields).status_code == 302
    assert "East Central" in office.get(address("list_regions")).content.decode()
    stale = office.post(address("edit_region", east), {**fields, "name": "Other"})
    assert stale.status_code == 409 and 'value="Other"' in stale.content.decode()


def test_organizations_come_with_their_sites_and_leave(office, north):
    works = organisation_running("isets", region=Region.objects.create(code="south", name="South"))
    LocationFactory(organisation=works, name="Main Street")
    choice = office.get(address("add_region_organisation", north)).content.decode()
    assert f"{works.name} (now in South)" in choice
    office.post(address("add_region_organisation", north), {"organisation": works.pk})
    page = office.get(address("show_region", north)).content.decode()
    assert works.name in page and "Main Street" in page
    for _time in range(2):
        assert office.post(address("remove_region_organisation", north, works)).status_code == 302
    works.refresh_from_db()
    assert works.region is None
    assert AuditEvent.objects.filter(action="move_to_region").count() == 2


def test_an_organization_of_another_region_is_not_taken_out_here(office, north):
    works = OrganisationFactory(region=Region.objects.create(code="south", name="South"))
    assert office.post(address("remove_region_organisation", north, works)).status_code == 404


def test_the_planner_of_a_region_reaches_who_is_put_into_it(client, administrator, north):
    planners = organisation_running(kind=OrganisationKind.LWIA, region=north)
    enrollment = enrolled()
    client.force_login(member(Role.LWIA_CAREER_PLANNER, organisation=planners))
    overview = reverse("cases:show_enrollment", args=[enrollment.public_id])
    assert client.get(overview).status_code == 404
    move_to_region(administrator, enrollment.organisation, north)
    assert client.get(overview).status_code == 200
    move_to_region(administrator, enrollment.organisation, None)
    assert client.get(overview).status_code == 404


def test_a_region_ends_when_nobody_is_in_it_and_is_then_not_offered(office, administrator, north):
    works = OrganisationFactory(region=north)
    page = office.post(address("end_region", north), follow=True).content.decode()
    assert "Organizations are still in this region" in page
    move_to_region(administrator, works, None)
    manager = member(Role.PROGRAM_MANAGER, region=north)
    page = office.post(address("end_region", north), follow=True).content.decode()
    assert "People still have a role for this region" in page
    manager.memberships.all().delete()
    office.post(address("end_region", north))
    assert not Region.objects.get(pk=north.pk).is_active
    assert "North" not in office.get(address("edit_organisation", works)).content.decode()
    office.post(address("open_region", north))
    assert "North" in office.get(address("edit_organisation", works)).content.decode()


def test_an_ended_region_is_refused_also_when_it_ended_meanwhile(administrator, north):
    works = OrganisationFactory()
    Region.objects.update(is_active=False)
    for use in (
        lambda: move_to_region(administrator, works, north),
        lambda: edit_organisation(administrator, works, version=works.version, region=north),
    ):
        with pytest.raises(ValidationError, match="has ended"):
            use()


def test_many_regions_cost_what_few_cost(office, django_assert_max_num_queries):
    for number in range(20):
        LocationFactory(
            organisation=OrganisationFactory(region=Region.objects.create(code=f"r{number}", name="R"))
        )
    with django_assert_max_num_queries(12):
        assert office.get(address("list_regions")).status_code == 200
