"""The short address and landing page of each program (F093, F155, F283)."""

import pytest
from django.urls import reverse

from programs.registry import get_program, program_codes
from tests.factories.people import enrolled, member, organisation_running

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("/ISETSPartners", "ISETS Partner Tools"),
        ("/YACPartners", "Youth Apprenticeship &amp; Career Pathways Partner Tools"),
    ],
)
def test_the_short_addresses_of_the_sources_open_the_landing_page_with_its_link(client, address, link):
    for typed in (address, address.lower()):
        assert link in client.get(typed).content.decode()


@pytest.mark.parametrize("program", program_codes())
def test_the_link_leads_through_sign_in_to_the_customer_list_of_the_program(client, program):
    landing = reverse("dashboard:show_partners", args=[program])
    assert landing == f"/{get_program(program).partners_address}"
    tools = f"{reverse('dashboard:list_caseload')}?program={program}"
    assert f'href="{tools}"' in client.get(landing).content.decode()
    asked = client.get(tools)
    assert asked.status_code == 302 and asked.url.startswith(reverse("account_login"))
    assert f"program%3D{program}" in asked.url
    person = enrolled(organisation_running(program), program=program)
    client.force_login(member(organisation=person.organisation, program=program))
    assert client.get(landing).status_code == 200
    assert person.customer.last_name in client.get(tools).content.decode()


def test_no_other_word_is_a_short_address(client):
    assert client.get("/NobodysPartners").status_code == 404
    assert client.get("/customers").url == "/customers/"
