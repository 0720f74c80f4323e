"""Editing who a person is: nothing is lost when two people edit, and a new name is known everywhere."""

import pytest
from django.urls import reverse

from casework.audit.models import AuditEvent
from casework.cases.models import Customer, Enrollment
from casework.cases.queries import search_enrollments
from casework.cases.services.edit_customer import edit_customer
from dashboard.models import Standing
from tests.factories.people import CustomerFactory, customer_user, enrolled, member

pytestmark = pytest.mark.django_db


@pytest.fixture
def enrollment(db):
    return enrolled(customer__first_name="Maria", customer__last_name="Ruiz", customer__city="Cairo")


@pytest.fixture
def worker(client, enrollment):
    user = member(organisation=enrollment.organisation)
    client.force_login(user)
    return user


def url(enrollment):
    return reverse("cases:edit_customer", args=[enrollment.customer.public_id])


def answers(client, enrollment, **changes):
    form = client.get(url(enrollment)).context["form"]
    data = {bound.name: bound.value() or "" for bound in form}
    data["birth_date"] = f"{data['birth_date']:%m/%d/%Y}"
    return {**data, **changes}


def test_a_change_is_saved_with_its_reason(client, worker, enrollment):
    data = answers(
        client, enrollment, city="Peoria", zip_code="61602", phone="(309) 555-0101", reason="Moved"
    )
    assert client.post(url(enrollment), data).status_code == 302
    customer = Customer.objects.get()
    assert (customer.city, customer.phone, customer.version) == ("Peoria", "3095550101", 2)
    event = AuditEvent.objects.exclude(action="record_sign_in").get()
    assert (event.action, event.actor, event.reason) == ("edit_customer", worker, "Moved")


def test_saving_what_is_saved_records_nothing(client, worker, enrollment):
    assert client.post(url(enrollment), answers(client, enrollment)).status_code == 302
    assert AuditEvent.objects.exclude(action="record_sign_in").count() == 0
    assert Customer.objects.get().version == 1


def test_a_stale_edit_keeps_both_texts_and_a_second_press_decides(client, worker, enrollment):
    data = answers(client, enrollment, city="Peoria")
    edit_customer(worker, enrollment.customer, version=1, values={"city": "Decatur"})
    answer = client.post(url(enrollment), data)
    assert answer.status_code == 409
    shown = answer.content.decode()
    assert 'value="Peoria"' in shown
    assert "Decatur" in shown
    again = {bound.name: bound.value() or "" for bound in answer.context["form"]}
    assert client.post(url(enrollment), again).status_code == 302
    assert Customer.objects.get().city == "Peoria"


def test_a_new_name_is_known_in_lists_search_standing_and_the_account(client, worker, enrollment):
    account = customer_user(enrollment)
    enrolled(customer=enrollment.customer, program="isets")
    client.post(url(enrollment), answers(client, enrollment, last_name="Gonzalez"))
    assert set(Enrollment.objects.values_list("name_key", flat=True)) == {"gonzalez,maria"}
    assert set(Standing.objects.values_list("name_key", flat=True)) == {"gonzalez,maria"}
    assert search_enrollments(Enrollment.objects.all(), "gonzales").count() == 2
    account.refresh_from_db()
    assert account.last_name == "Gonzalez"


def test_a_new_address_of_the_customer_does_not_become_the_address_of_the_account(client, worker, enrollment):
    account = customer_user(enrollment)
    before = account.email
    client.post(url(enrollment), answers(client, enrollment, email="worker@example.org"))
    account.refresh_from_db()
    assert account.email == before


def test_a_taken_individual_number_is_an_error_beside_the_field(client, worker, enrollment):
    CustomerFactory(individual_number="0042")
    answer = client.post(url(enrollment), answers(client, enrollment, individual_number="00 42"))
    assert answer.context["form"].errors.keys() == {"individual_number"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("zip_code", "627"),
        ("ssn_last4", "12345"),
        ("state", "Illinois"),
        ("birth_date", "soon"),
        ("first_name", ""),
    ],
)
def test_bad_input_is_named_and_kept(client, worker, enrollment, field, value):
    answer = client.post(url(enrollment), answers(client, enrollment, **{field: value}))
    assert answer.context["form"].errors.keys() == {field}
    assert Customer.objects.get().version == 1
