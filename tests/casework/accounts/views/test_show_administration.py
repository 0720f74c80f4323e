import pytest
from django.urls import reverse

from casework.accounts.enums import Role
from tests.factories.people import member

pytestmark = pytest.mark.django_db


def test_administrators_find_every_part(office):
    page = office.get(reverse("accounts:show_administration")).content.decode()
    for name in ("accounts:list_people", "accounts:list_organisations", "accounts:list_options"):
        assert reverse(name) in page


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SUPER_ADMINISTRATOR])
def test_nobody_else_enters(client, role):
    client.force_login(member(role))
    assert client.get(reverse("accounts:show_administration")).status_code == 403
