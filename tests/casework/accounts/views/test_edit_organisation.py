import pytest
from django.urls import reverse

from casework.accounts.enums import OrganisationKind
from casework.accounts.models import Location, Organisation
from tests.factories.accounts import with_password
from tests.factories.people import LocationFactory, OrganisationFactory, member, organisation_running

pytestmark = pytest.mark.django_db
FIELDS = {"name": "Prairie Works", "code": "prairie", "kind": OrganisationKind.PROVIDER, "is_active": "on"}


def url(name, row):
    return reverse(f"accounts:{name}", args=[row.public_id])


def test_an_organisation_with_a_site_and_a_program(office):
    response = office.post(reverse("accounts:add_organisation"), FIELDS)
    works = Organisation.objects.get(code="prairie")
    assert response.url == url("show_organisation", works)
    office.post(
        url("add_location", works), {"name": "Main Street", "code": "main", "state": "IL", "is_active": "on"}
    )
    office.post(url("add_program_run", works), {"program": "isets", "starts_on": "1/1/2026"})
    page = office.get(response.url).content.decode()
    for words in ("Main Street", "Jan 1, 2026", "End program"):
        assert words in page


def test_a_code_is_taken_once(office):
    OrganisationFactory(code="prairie")
    assert "has this code" in office.post(reverse("accounts:add_organisation"), FIELDS).content.decode()


def test_a_code_has_no_spaces(office):
    page = office.post(
        reverse("accounts:add_organisation"), {**FIELDS, "code": "prairie works"}
    ).content.decode()
    assert "without spaces" in page


def test_the_same_program_twice_is_refused(office):
    works = organisation_running("isets")
    page = office.post(
        url("add_program_run", works), {"program": "isets", "starts_on": "today"}
    ).content.decode()
    assert "runs this program in these days already" in page


def test_closing_an_organisation_closes_its_doors(office, client):
    works = organisation_running("youth_apprenticeship")
    client.force_login(member(organisation=works, user=with_password()))
    assert "Case worker" in client.get("/account/").content.decode()
    fields = {**FIELDS, "code": works.code, "version": works.version}
    del fields["is_active"]
    office.post(url("edit_organisation", works), fields)
    client.get("/account/")
    works.refresh_from_db()
    assert not works.is_active
    assert client.get("/administration/people/").status_code == 403


def test_an_organisation_does_not_stand_below_itself(office):
    top = OrganisationFactory()
    below = OrganisationFactory(parent=top)
    fields = {**FIELDS, "code": top.code, "parent": below.pk, "version": top.version}
    assert "below itself" in office.post(url("edit_organisation", top), fields).content.decode()


def test_a_site_is_corrected(office):
    site = LocationFactory()
    fields = {
        "name": "New name",
        "code": site.code,
        "state": "IL",
        "is_active": "on",
        "version": site.version,
    }
    assert office.post(url("edit_location", site), fields).status_code == 302
    assert Location.objects.get(pk=site.pk).name == "New name"


def test_list_costs_the_same_for_many(office, django_assert_max_num_queries):
    for _number in range(20):
        LocationFactory()
    with django_assert_max_num_queries(12):
        assert office.get(reverse("accounts:list_organisations")).status_code == 200
