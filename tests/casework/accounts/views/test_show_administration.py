import pytest
from django.urls import reverse

from casework.accounts.enums import Role
from tests.factories.people import member

pytestmark = pytest.mark.django_db


def test_administrators_find_every_part(office):
    page = office.get(reverse("accounts:show_administration")).content.decode()
    for name in (
        "accounts:list_people",
        "accounts:list_organisations",
        "intake:list_forms",
        "exchange:import_caseload",
    ):
        assert page.count(f'href="{reverse(name)}"') == 2  # its card and its link in the side bar


def test_the_side_bar_marks_the_part_that_is_open(office):
    for name in ("intake:list_forms", "exchange:list_deliveries", "exchange:export_caseload"):
        url = reverse(name)
        assert f'href="{url}" class="usa-current" aria-current="page"' in office.get(url).content.decode()


def test_a_manager_finds_people_and_no_link_that_is_refused(client):
    client.force_login(member(Role.PROGRAM_MANAGER))
    page = client.get(reverse("accounts:list_people")).content.decode()
    assert reverse("accounts:list_organisations") not in page


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SUPER_ADMINISTRATOR])
def test_nobody_else_enters(client, role):
    client.force_login(member(role))
    assert client.get(reverse("accounts:show_administration")).status_code == 403
