import pytest
from django.test import Client
from django.urls import reverse

from casework.accounts.enums import LockKind, Role
from casework.core import clock
from tests.factories.people import UserFactory, days_ago, member, organisation_running

pytestmark = pytest.mark.django_db
URL = "/administration/people/"


def names(client, **query):
    return _rows(client.get(URL, query))


def _rows(response):
    assert response.status_code == 200
    return [str(row["cells"][0][1]) for row in response.context["list"].rows]


def test_filters_narrow_and_every_word_counts(office, administrator):
    works = organisation_running("youth_apprenticeship", name="Prairie Works")
    ana = member(organisation=works, user=UserFactory(first_name="Ana", last_name="Ruiz"))
    member(user=UserFactory(first_name="Ana", last_name="Stone"))
    UserFactory(first_name="Locked", last_name="Out", locked_at=clock.now(), lock_kind=LockKind.UNUSED)
    member(user=UserFactory(first_name="Former", last_name="Worker"), ends_on=days_ago(1))
    assert names(office, q="ana ruiz") == ["Ana Ruiz"]
    assert names(office, organisation=works.code) == [str(ana)]
    assert names(office, role=Role.SUPER_ADMINISTRATOR) == [str(administrator)]
    assert names(office, state="locked") == ["Locked Out"]
    assert names(office, role="none") == ["Locked Out", "Former Worker"]
    assert names(office, program="youth_apprenticeship", q="stone") == ["Ana Stone"]


def test_page_costs_the_same_for_many(office, django_assert_max_num_queries):
    for _number in range(20):
        member()
    with django_assert_max_num_queries(12):
        office.get(URL)


def test_a_program_manager_lists_the_people_of_the_own_reach_without_links(client):
    mine = organisation_running("youth_apprenticeship")
    manager = member(Role.PROGRAM_MANAGER, organisation=mine)
    colleague = member(organisation=mine)
    member()
    client.force_login(manager)
    found = _rows(client.get(URL))
    assert sorted(found) == sorted([str(manager), str(colleague)])
    assert client.get(reverse("accounts:show_person", args=[colleague.public_id])).status_code == 403


@pytest.mark.parametrize("role", [Role.CASE_WORKER, Role.INTERMEDIARY, Role.LWIA_CAREER_PLANNER])
def test_other_staff_may_not(role):
    client = Client()
    client.force_login(member(role))
    assert client.get(URL).status_code == 403


def test_customers_may_not(client):
    client.force_login(UserFactory())
    assert client.get(URL).status_code == 403


def test_the_list_can_be_taken_as_a_file(office):
    response = office.get(URL, {"export": "csv"})
    text = b"".join(response).decode() if response.streaming else response.content.decode()
    assert "State agency" in text
