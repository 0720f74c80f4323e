"""The list of records that may be one person: which pairs, why, and for whom."""

import pytest
from django.urls import reverse

from casework.accounts.enums import Role
from tests.factories.people import YOUTH, days_ago, enrolled, member, organisation_running

pytestmark = pytest.mark.django_db
BORN = days_ago(9000)


def person(provider, **fields):
    return enrolled(provider, **{f"customer__{name}": value for name, value in fields.items()}).customer


def rows(client):
    return client.get(reverse("cases:list_duplicates")).context["table"]["rows"]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            {"first_name": "Ana", "last_name": "Ruiz", "birth_date": BORN},
            {"first_name": "ana", "last_name": "ruiz", "birth_date": BORN},
            "name, date of birth",
        ),
        (
            {"last_name": "Ruiz", "birth_date": BORN, "ssn_last4": "1234", "first_name": "Ana"},
            {"last_name": "Lopez", "birth_date": BORN, "ssn_last4": "1234", "first_name": "Mary"},
            "date of birth, last 4 SSN",
        ),
        (
            {"email": "Ana@example.org", "birth_date": BORN, "first_name": "Ana"},
            {"email": "ana@example.org", "birth_date": days_ago(8000), "first_name": "Mary"},
            "e-mail",
        ),
        ({"phone": "2175550000"}, {"phone": "2175550000", "first_name": "Mary"}, None),
    ],
)
def test_a_pair_is_listed_with_its_reasons(client, one, other, reason):
    provider = organisation_running(YOUTH)
    client.force_login(member(Role.PROGRAM_MANAGER, organisation=provider))
    person(provider, **one)
    person(provider, **other)
    listed = [row[4] for row in rows(client)]
    assert len(listed) == (1 if reason else 0)
    assert all(reason in facts for facts in listed)


def test_only_pairs_within_reach_are_listed(client):
    provider = organisation_running(YOUTH)
    for place in (provider, organisation_running(YOUTH)):
        person(place, first_name="Ana", last_name="Ruiz", birth_date=BORN)
    client.force_login(member(Role.PROGRAM_MANAGER, organisation=provider))
    assert not rows(client)
    client.force_login(member(Role.STATEWIDE_STAFF, program=""))
    assert len(rows(client)) == 1


def test_a_page_looks_at_so_many_names_and_says_how_to_go_on(client, monkeypatch):
    monkeypatch.setattr("casework.cases.queries.duplicate_pairs.LOOKED_AT", 2)
    provider = organisation_running(YOUTH)
    client.force_login(member(Role.PROGRAM_MANAGER, organisation=provider))
    for last in ("Abel", "Abel", "Baker", "Zimmer", "Zimmer"):
        person(provider, first_name="Ana", last_name=last, birth_date=BORN, email="", phone="")
    address, pages = reverse("cases:list_duplicates"), []
    while True:
        context = client.get(address).context
        pages.append([row[2] for row in context["table"]["rows"]])
        if not context["pairs"].rest:
            break
        address = f"{context['first_url']}?from={context['pairs'].rest.public_id}"
    assert pages == [["Ana Abel"], ["Ana Zimmer"], []]


def test_a_page_of_many_pairs_ends_between_two_customers(client, monkeypatch):
    monkeypatch.setattr("casework.cases.queries.duplicate_pairs.MOST_PAIRS", 4)
    provider = organisation_running(YOUTH)
    client.force_login(member(Role.PROGRAM_MANAGER, organisation=provider))
    for last in "AAABBB":
        person(provider, first_name="Ana", last_name=last, birth_date=BORN, email="", phone="")
    first = client.get(reverse("cases:list_duplicates")).context
    assert [row[2] for row in first["table"]["rows"]] == ["Ana A"] * 3
    second = client.get(first["first_url"], {"from": first["pairs"].rest.public_id}).context
    assert [row[2] for row in second["table"]["rows"]] == ["Ana B"] * 3


def test_queries_do_not_grow_with_the_pairs(client, django_assert_max_num_queries):
    provider = organisation_running(YOUTH)
    client.force_login(member(Role.PROGRAM_MANAGER, organisation=provider))
    for _number in range(6):
        person(provider, first_name="Ana", last_name="Ruiz", birth_date=BORN)
    with django_assert_max_num_queries(12):
        assert len(rows(client)) == 15
