"""How the work is spread: every number of the team's page is the length of the list it opens."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from casework.accounts.enums import OrganisationKind, Role
from casework.core import clock
from dashboard.services.rebuild_standing import rebuild_standing
from dashboard.services.snooze_line import snooze_line
from tests.factories.dashboard import DAY
from tests.factories.people import YOUTH, enrolled, former, member, organisation_running

pytestmark = pytest.mark.django_db
PAGE = "/worklist/team/"


@pytest.fixture(autouse=True)
def _on_the_day():
    with clock.frozen(DAY):
        yield


@pytest.fixture
def home():
    return organisation_running(YOUTH, name="Prairie Works", code="prairie")


@pytest.fixture
def workers(home):
    """Two people with customers in every state, some that nobody has, and one snoozed item."""
    ash, elm = member(organisation=home), member(organisation=home)
    for number in range(12):
        who = (ash, elm, None)[number % 3]
        enrolled(home, last_note=25 + 2 * number, confirmed=number * 4, assigned_worker=who)
    former(home, assigned_worker=ash)
    row = enrolled(home, last_note=40, assigned_worker=elm)
    rebuild_standing(YOUTH)
    snooze_line(elm, row, line="note_35", until=DAY + timedelta(days=3), reason="away")
    return ash, elm


@pytest.fixture
def manager(client, home):
    user = member(Role.PROGRAM_MANAGER, home)
    client.force_login(user)
    return user


def test_every_number_is_the_length_of_the_list_it_opens(client, manager, workers):
    loads = client.get(PAGE).context["loads"]
    assert loads[0].name == ""
    assert {load.name for load in loads} == {"", str(workers[0]), str(workers[1])}
    for load in loads:
        worklist = client.get(load.url).context["worklist"]
        lengths = {group.code: len(group.items) for group in worklist.groups}
        assert load.overdue == lengths.get("overdue", 0)
        assert load.due == lengths.get("today", 0) + lengths.get("week", 0)
        assert load.snoozed == len(worklist.snoozed)
    assert sum(load.snoozed for load in loads) == 1
    assert sum(load.due for load in loads) > 0


def test_customers_are_the_open_ones_and_their_number_opens_them(client, manager, workers):
    loads = client.get(PAGE).context["loads"]
    assert sum(load.customers for load in loads) == 13
    for load in loads:
        rows = client.get(f"{load.customers_url}").context["list"].rows
        assert load.customers == len(rows)


def test_several_organizations_stand_side_by_side_and_open_their_workers(client, home, workers):
    other = organisation_running(YOUTH, parent=home, name="Second", code="second")
    enrolled(other, last_note=50)
    rebuild_standing(YOUTH)
    state = organisation_running(YOUTH, kind=OrganisationKind.STATE)
    client.force_login(member(Role.STATEWIDE_STAFF, state, program=""))
    loads = {load.name: load for load in client.get(PAGE).context["loads"]}
    assert set(loads) == {"Prairie Works", "Second"}
    inside = client.get(loads["Prairie Works"].url).context["loads"]
    assert loads["Prairie Works"].overdue == sum(load.overdue + load.snoozed for load in inside)
    assert loads["Prairie Works"].customers == sum(load.customers for load in inside)


def test_nobody_sees_how_work_is_spread_out_of_reach(client, home, workers):
    client.force_login(member(Role.PROGRAM_MANAGER, organisation_running(YOUTH)))
    assert client.get(PAGE).context["loads"] == []
    assert client.get(PAGE, {"organisation": "prairie"}).context["loads"] == []


def test_the_page_costs_the_same_whatever_the_number_of_customers(client, manager, home, workers):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            assert client.get(PAGE).status_code == 200
        return [query["sql"] for query in queries]

    few = cost()
    for number in range(20):
        enrolled(home, last_note=20 + number, assigned_worker=member(organisation=home))
    rebuild_standing(YOUTH)
    many = cost()
    assert len(many) == len(few)
    assert len(many) <= 12, "\n".join(many)
