"""The page that sets two records side by side: who reaches it, what it asks, where the merged address leads."""

import pytest
from django.urls import reverse

from casework.accounts.enums import Role
from casework.cases.models import Customer, Enrollment
from tests.factories.people import YOUTH, days_ago, enrolled, member, organisation_running

pytestmark = pytest.mark.django_db
SAME = {"customer__last_name": "Lopez", "customer__birth_date": days_ago(9000)}


@pytest.fixture
def provider(db):
    return organisation_running(YOUTH)


@pytest.fixture
def pair(provider):
    one = enrolled(provider, customer__first_name="Ana", customer__city="", **SAME).customer
    ended = {"status": "exited", "exited_on": days_ago(3)}
    other = enrolled(provider, customer__first_name="Anna", customer__city="Cairo", **SAME, **ended).customer
    return one, other


@pytest.fixture
def manager(client, provider):
    user = member(Role.PROGRAM_MANAGER, organisation=provider)
    client.force_login(user)
    return user


def url(one, other):
    return reverse("cases:merge_customers", args=[one.public_id, other.public_id])


def profile(customer):
    return reverse("cases:show_customer", args=[customer.public_id])


def answers(client, pair):
    return {bound.name: bound.value() for bound in client.get(url(*pair)).context["form"]}


def test_from_the_profile_to_one_record_and_back(client, manager, pair):
    one, other = pair
    assert url(one, other) in client.get(profile(one)).content.decode()
    data = answers(client, pair)
    assert (data["city"], data["first_name"]) == ("merged", "kept")
    assert client.post(url(one, other), data).url == profile(one)
    assert client.get(profile(other)).url == profile(one)
    one.refresh_from_db()
    assert (one.first_name, one.city) == ("Ana", "Cairo")
    undo = reverse("cases:undo_merge_customers", args=[one.public_id])
    assert undo in client.get(profile(one)).content.decode()
    client.post(undo)
    assert client.get(profile(other)).status_code == 200
    assert Enrollment.objects.filter(customer=other).count() == 1


def test_a_worker_may_not_and_a_stranger_finds_nothing(client, provider, pair):
    client.force_login(member(organisation=provider))
    assert client.get(url(*pair)).status_code == 403
    client.force_login(member(Role.PROGRAM_MANAGER))
    assert client.get(url(*pair)).status_code == 404


def test_who_does_not_reach_both_providers_is_told_whom_to_ask(client, manager, pair):
    elsewhere = organisation_running(YOUTH, name="River Works")
    enrolled(elsewhere, customer=pair[1])
    shown = client.get(url(*pair)).content.decode()
    assert "River Works has a record of this person too" in shown
    assert client.post(url(*pair), {}).status_code == 403
    assert not Customer.objects.exclude(merged_into=None).exists()


def test_a_stale_comparison_keeps_what_was_chosen(client, manager, pair):
    data = answers(client, pair) | {"first_name": "merged"}
    Customer.objects.filter(pk=pair[0].pk).update(version=5)
    answer = client.post(url(*pair), data)
    assert "Compare them once more" in answer.content.decode()
    assert answer.context["form"]["first_name"].value() == "merged"
