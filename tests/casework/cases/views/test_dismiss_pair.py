"""From the list of pairs to "Not the same person" and back: who may, what is asked, what is said."""

import pytest
from django.urls import reverse

from casework.accounts.enums import Role
from casework.cases.models import DismissedPair
from casework.cases.services.edit_customer import edit_customer
from tests.factories.people import YOUTH, days_ago, enrolled, member, organisation_running

pytestmark = pytest.mark.django_db
SAME = {"customer__first_name": "Ana", "customer__last_name": "Lopez", "customer__birth_date": days_ago(9000)}
LIST, APART = "cases:list_duplicates", "cases:list_dismissed_pairs"


@pytest.fixture
def provider(db):
    return organisation_running(YOUTH)


@pytest.fixture
def pair(provider):
    return tuple(enrolled(provider, customer__phone="", **SAME).customer for _number in range(2))


@pytest.fixture
def manager(client, provider):
    user = member(Role.PROGRAM_MANAGER, organisation=provider)
    client.force_login(user)
    return user


def url(name, pair):
    return reverse(f"cases:{name}", args=[customer.public_id for customer in pair])


def dismissed(client, pair, reason="Twins"):
    shown = client.get(url("dismiss_pair", pair)).context["form"]
    return client.post(
        url("dismiss_pair", pair), {b.name: b.value() or "" for b in shown} | {"reason": reason}, follow=True
    )


def page(client, name):
    return client.get(reverse(name)).content.decode()


def test_a_pair_leaves_the_list_and_the_profile_and_stands_among_those_set_aside(client, manager, pair):
    assert url("dismiss_pair", pair) in page(client, LIST)
    answer = dismissed(client, pair)
    assert "The pair is set aside." in answer.content.decode()
    assert url("merge_customers", pair) not in page(client, LIST)
    profile = client.get(reverse("cases:show_customer", args=[pair[0].public_id])).content.decode()
    assert url("merge_customers", pair) not in profile
    listed = page(client, APART)
    assert "Twins" in listed
    assert str(manager) in listed


def test_the_comparison_says_who_decided_and_takes_it_back(client, manager, pair):
    dismissed(client, pair)
    compared = client.get(url("merge_customers", pair)).content.decode()
    assert "that these are two people: Twins" in compared
    restore = reverse("cases:restore_pair", args=[DismissedPair.objects.get().public_id])
    assert restore in compared
    client.post(restore)
    assert url("merge_customers", pair) in page(client, LIST)
    assert "taken this back already" in client.post(restore, follow=True).content.decode()


def test_it_comes_back_by_itself_and_the_list_says_why(client, manager, pair):
    dismissed(client, pair)
    edit_customer(manager, pair[0], version=1, values={"phone": "2175550123"})
    assert url("merge_customers", pair) in page(client, LIST)
    assert "One of the records changed since" in page(client, APART)


def test_a_reason_is_required_and_a_second_press_is_answered_kindly(client, manager, pair):
    refused = client.post(url("dismiss_pair", pair), {"one_version": 1, "other_version": 1, "reason": " "})
    assert "Say how you know that these are two people" in refused.content.decode()
    assert not DismissedPair.objects.exists()
    dismissed(client, pair)
    assert f"{manager} had set this pair aside already" in dismissed(client, pair).content.decode()


def test_a_worker_may_not_and_a_stranger_finds_nothing(client, provider, manager, pair):
    dismissed(client, pair)
    restore = reverse("cases:restore_pair", args=[DismissedPair.objects.get().public_id])
    client.force_login(member(organisation=provider))
    assert client.get(url("dismiss_pair", pair)).status_code == 403
    assert client.post(restore).status_code == 403
    client.force_login(member(Role.PROGRAM_MANAGER))
    assert client.get(url("dismiss_pair", pair)).status_code == 404
    assert client.post(restore).status_code == 404
    assert "Twins" not in page(client, APART)
