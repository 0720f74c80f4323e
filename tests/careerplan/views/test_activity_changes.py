"""The list "Change in Activity" over all customers of a case worker or manager (004:126)."""

from datetime import timedelta

import pytest
from django.urls import reverse

from careerplan.services.edit_service import edit_service
from casework.accounts.enums import Role
from casework.audit.services.record_event import recording
from casework.core import clock
from tests.factories.people import UserFactory, days_ago, enrolled, member
from tests.factories.plan import ServiceFactory
from tests.factories.worksites import ISETS

pytestmark = pytest.mark.django_db

URL = reverse("careerplan:list_activity_changes")


def changed(enrollment, act="edit_service", service="Job Readiness", days=0):
    with (
        clock.frozen(clock.now() - timedelta(days=days)),
        recording(None, act, about=enrollment, service=service),
    ):
        pass


def listed(client, **query):
    return [event.detail["service"] for event in client.get(URL, query).context["list"].objects]


@pytest.fixture
def case(client):
    found = enrolled(program=ISETS)
    client.force_login(member(organisation=found.organisation, program=ISETS))
    return found


def test_a_change_says_for_whom_in_what_from_what_to_what_and_by_whom(client, case):
    service = ServiceFactory(enrollment=case)
    plan = {"status": "started", "started_on": days_ago(10), "due_on": service.due_on, "completed_on": None}
    worker = UserFactory(first_name="Rosa", last_name="Diaz")
    edit_service(worker, service, version=1, goal=None, notes="", weekly_hours=10, **plan)
    page = client.get(URL).content.decode()
    log = reverse("cases:show_update_log", args=[case.public_id], query={"group": "activities"})
    assert f'href="{log}">{case.customer.get_full_name()}' in page
    assert "Changed a service" in page and "Rosa Diaz" in page and "Status: " in page and " → " in page
    file = client.get(URL, {"export": "csv"})
    said = b"".join(file).decode("utf-8-sig") if file.streaming else file.content.decode("utf-8-sig")
    assert case.customer.get_full_name() in said and "Changed a service" in said


def test_only_changes_of_customers_in_reach_are_listed(client, case):
    changed(case)
    changed(case, act="edit_career_path", service="No activity")
    changed(enrolled(program=ISETS), service="Elsewhere")
    assert listed(client) == ["Job Readiness"]
    client.force_login(member(Role.PROGRAM_MANAGER, case.organisation, program="youth_apprenticeship"))
    assert listed(client) == []


def test_the_last_thirty_days_unless_days_are_chosen(client, case):
    for days in (0, 29, 40):
        changed(case, service=f"{days} days ago", days=days)
    assert listed(client) == ["0 days ago", "29 days ago"]
    assert listed(client, until=f"{days_ago(35):%m/%d/%Y}") == ["40 days ago"]
    assert listed(client, since=f"{days_ago(5):%m/%d/%Y}") == ["0 days ago"]


def test_filters_by_customer_act_program_and_own_customers(client, case):
    worker = member(organisation=case.organisation, program=ISETS)
    mine = enrolled(case.organisation, program=ISETS, assigned_worker=worker)
    changed(case, service="Theirs")
    changed(mine, act="remove_service", service="Mine")
    client.force_login(worker)
    assert listed(client, worker="me") == ["Mine"]
    assert listed(client, act="edit_service") == ["Theirs"]
    assert listed(client, program=ISETS) == ["Mine", "Theirs"]
    assert listed(client, q=mine.customer.last_name)[:1] == ["Mine"]


def test_many_changes_cost_what_few_cost(client, case, django_assert_max_num_queries):
    for _number in range(20):
        changed(enrolled(case.organisation, program=ISETS))
    with django_assert_max_num_queries(12):
        assert len(listed(client)) == 20


def test_reports_lead_to_the_list(client, case):
    page = client.get(reverse("careerplan:list_reports")).content.decode()
    assert f'href="{URL}">Change in Activity' in page
