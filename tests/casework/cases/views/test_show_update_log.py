"""The Update Log: what the reader's own provider did, in words, filtered and paged."""

import pytest
from django.urls import reverse

from casework.cases.services.edit_customer import edit_customer
from casework.cases.services.edit_enrollment import edit_enrollment
from tests.factories.people import enrolled, former, member

pytestmark = pytest.mark.django_db


def log(enrollment, **query):
    return reverse("cases:show_update_log", args=[enrollment.public_id], query=query)


@pytest.fixture
def shared():
    """Two enrollments of one customer with two providers, each with a worker and an edit of its own."""
    first = enrolled()
    second = enrolled(customer=first.customer)
    workers = []
    for number, enrollment in enumerate((first, second), 1):
        worker = member(organisation=enrollment.organisation)
        edit_enrollment(
            worker,
            enrollment,
            version=1,
            values={"training_program": f"Pathway {number}"},
            reason=f"Reason {number}",
        )
        workers.append(worker)
    edit_customer(workers[0], first.customer, version=1, values={"city": "Peoria"})
    return first, second, *workers


def test_each_provider_reads_its_own_acts_and_those_about_the_person(client, shared):
    first, second, worker, other = shared
    client.force_login(worker)
    page = client.get(log(first)).content.decode()
    for words in (
        "Edited the enrollment",
        "Pathway 1",
        "Reason 1",
        "Edited the customer",
        "Peoria",
        str(worker),
    ):
        assert words in page
    for words in ("Pathway 2", "Reason 2", str(other)):
        assert words not in page
    assert client.get(log(second)).status_code == 404


def test_a_former_provider_reads_on_and_a_stranger_does_not(client):
    ended = former(ended=900)
    client.force_login(member(organisation=ended.organisation))
    assert client.get(log(ended)).status_code == 200
    client.force_login(member())
    assert client.get(log(ended)).status_code == 404


def test_the_log_is_narrowed_by_act_and_person(client, shared):
    first, _second, worker, _other = shared
    client.force_login(worker)
    page = client.get(log(first, act="edit_customer"))
    assert [entry["what"] for entry in page.context["entries"]] == ["Edited the customer"]
    page = client.get(log(first, person=str(worker.public_id)))
    assert len(page.context["entries"]) == 2
    assert client.get(log(first, act="no_such_act")).context["entries"] == []


def test_the_page_keeps_its_budget(client, shared, django_assert_max_num_queries):
    first, _second, worker, _other = shared
    client.force_login(worker)
    for number in range(30):
        edit_customer(worker, first.customer, version=number + 2, values={"city": f"Town {number}"})
    with django_assert_max_num_queries(20):
        page = client.get(log(first))
    assert len(page.context["entries"]) == 25
    assert len(client.get(log(first, page=2)).context["entries"]) == 7
