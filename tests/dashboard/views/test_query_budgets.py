"""What the pages cost in queries: at most 12, and 20 rows cost what 2 rows cost (ARCHITECTURE, budgets)."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from casework.accounts.enums import OrganisationKind, Role
from dashboard.services.rebuild_standing import rebuild_standing
from tests.factories.people import YOUTH, LocationFactory, UserFactory, enrolled, member, organisation_running

pytestmark = pytest.mark.django_db
BUDGET = 12
ADDRESSES = (
    "/customers/",
    "/customers/?worker=mine&status=enrolled&q=",
    f"/customers/?program={YOUTH}&line={YOUTH}.note_30",
    f"/dashboards/{YOUTH}/",
)


def people(organisation, count):
    site, worker = LocationFactory(organisation=organisation), UserFactory()
    for number in range(count):
        enrolled(organisation, last_note=33 + number % 9, location=site, assigned_worker=worker)
    rebuild_standing(YOUTH)


def cost(client, address):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in queries]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("who", ["case_worker", "region", "statewide"])
def test_pages_keep_their_budget_whatever_the_number_of_rows(client, who, address):
    home = organisation_running(YOUTH, "isets")
    other = organisation_running(YOUTH, parent=home)
    state = organisation_running(YOUTH, kind=OrganisationKind.STATE)
    client.force_login(
        {
            "case_worker": lambda: member(organisation=home),
            "region": lambda: member(Role.PROGRAM_MANAGER, home, program=""),
            "statewide": lambda: member(Role.STATEWIDE_STAFF, state, program=""),
        }[who]()
    )
    people(home, 1)
    people(other, 1)
    few = cost(client, address)
    people(home, 9)
    people(other, 9)
    many = cost(client, address)
    assert len(many) == len(few)
    assert len(many) <= BUDGET, "\n".join(many)
