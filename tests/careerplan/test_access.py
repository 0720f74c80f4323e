"""Who opens a plan: the own worker writes, a reading role reads, everyone else finds nothing."""

import pytest
from django.urls import reverse

from careerplan.models import Goal
from casework.accounts.enums import Role
from tests.factories.people import customer_user, enrolled, former, member
from tests.factories.plan import GoalFactory, ServiceFactory

pytestmark = pytest.mark.django_db

READING = ("show_overview", "list_goals", "list_services", "print_plan")
WRITING = ("choose_service", "add_goal")


@pytest.fixture
def enrollment():
    return enrolled()


def address(name, enrollment, *more):
    return reverse(f"careerplan:{name}", args=[enrollment.public_id, *more])


def acts(enrollment):
    """Every address that changes something, with rows of this enrollment."""
    goal, service = GoalFactory(enrollment=enrollment), ServiceFactory(enrollment=enrollment)
    return [
        address("add_goal", enrollment),
        address("edit_goal", enrollment, goal.public_id),
        address("remove_goal", enrollment, goal.public_id),
        address("add_service", enrollment, "mentoring"),
        address("edit_service", enrollment, service.public_id),
        address("remove_service", enrollment, service.public_id),
        address("confirm_progress", enrollment),
    ]


def test_another_providers_worker_with_plans_of_their_own_finds_nothing(client, enrollment):
    own = enrolled()
    GoalFactory(enrollment=own)
    client.force_login(member(organisation=own.organisation))
    for name in READING + WRITING:
        assert client.get(address(name, enrollment)).status_code == 404
        assert client.get(address(name, own)).status_code == 200
    for url in acts(enrollment):
        assert client.post(url).status_code == 404


def test_a_goal_or_service_of_another_enrollment_is_not_found_through_the_own(client, enrollment):
    own = enrolled()
    goal, service = GoalFactory(enrollment=enrollment), ServiceFactory(enrollment=enrollment)
    client.force_login(member(organisation=own.organisation))
    for name, row in (
        ("edit_goal", goal),
        ("remove_goal", goal),
        ("edit_service", service),
        ("remove_service", service),
    ):
        assert client.post(address(name, own, row.public_id)).status_code == 404
    assert Goal.objects.kept().count() == 1


def test_a_reading_role_reads_and_may_not_write(client, enrollment):
    client.force_login(member(Role.LWIA_CAREER_PLANNER, organisation=enrollment.organisation))
    for name in READING:
        page = client.get(address(name, enrollment))
        assert page.status_code == 200
        assert address("add_goal", enrollment) not in page.content.decode()
        assert address("choose_service", enrollment) not in page.content.decode()
    for name in WRITING:
        assert client.get(address(name, enrollment)).status_code == 403
    for url in acts(enrollment):
        assert client.post(url).status_code == 403


def test_a_provider_whose_follow_ups_are_over_reads_its_history_only(client):
    ended = former(ended=900)
    client.force_login(member(organisation=ended.organisation))
    assert client.get(address("show_overview", ended)).status_code == 200
    assert client.post(address("add_goal", ended)).status_code == 403


def test_the_customer_and_a_stranger_do_not_enter_the_staff_pages(client, enrollment):
    for name in READING + WRITING:
        assert client.get(address(name, enrollment)).status_code == 302
    client.force_login(customer_user(enrollment))
    for name in READING + WRITING:
        assert client.get(address(name, enrollment)).status_code == 403


def test_acts_are_refused_by_link(client, enrollment):
    goal = GoalFactory(enrollment=enrollment)
    client.force_login(member(organisation=enrollment.organisation))
    assert client.get(address("remove_goal", enrollment, goal.public_id)).status_code == 405
    assert client.get(address("restore_goal", enrollment, goal.public_id)).status_code == 405
