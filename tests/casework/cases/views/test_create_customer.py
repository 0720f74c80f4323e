"""Adding a customer: looked for first, then created or enrolled, and nothing typed is lost."""

import pytest
from django.urls import reverse

from casework.accounts.enums import Role
from casework.audit.models import AuditEvent
from casework.cases.models import Customer, Enrollment, NameWord
from casework.core import clock
from tests.factories.people import YOUTH, CustomerFactory, enrolled, member, organisation_running

pytestmark = pytest.mark.django_db
ADD = "/customers/new/"
PERSON = {
    "first_name": "Maria",
    "last_name": "Ruiz-Testperson",
    "birth_date": "3/4/2004",
    "ssn_last4": "6748",
    "phone": "217.555.0143",
    "email": "maria.ruiz@example.org",
    "individual_number": "004 1234",
}
DETAILS = {"stage": "details", "status": "enrolled", "enrolled_on": "today"}


@pytest.fixture
def place(db):
    return organisation_running(YOUTH)


@pytest.fixture
def worker(client, place):
    user = member(organisation=place)
    client.force_login(user)
    return user


def person(place, **changes):
    return {**PERSON, "place": f"{YOUTH}:{place.public_id}", **changes}


def like_maria(organisation=None, **changes):
    fields = {
        "first_name": "Maria",
        "last_name": "Ruiz-Testperson",
        "birth_date": "2004-03-04",
        "ssn_last4": "6748",
        "phone": "",
        "email": "",
        **changes,
    }
    return enrolled(organisation, customer=CustomerFactory(**fields)).customer


def test_a_new_person_is_added_with_an_enrollment_and_a_place_in_the_vocabulary(client, worker, place):
    asked = client.post(ADD, person(place))
    assert asked.status_code == 200
    assert "same_person" not in asked.context["form"].fields
    answer = client.post(ADD, {**person(place), **DETAILS, "assigned_worker": str(worker.public_id)})
    enrollment = Enrollment.objects.get()
    assert answer.url == reverse("cases:show_enrollment", args=[enrollment.public_id])
    customer = enrollment.customer
    assert (customer.phone, customer.individual_number, customer.ssn_last4) == (
        "2175550143",
        "0041234",
        "6748",
    )
    assert (enrollment.enrolled_on, enrollment.assigned_worker) == (clock.today(), worker)
    assert (enrollment.organisation, customer.organisation) == (place, place)
    assert enrollment.name_key == "ruiz-testperson,maria"
    assert set(NameWord.objects.values_list("word", flat=True)) == {"maria", "ruiz-testperson"}
    event = AuditEvent.objects.get(action="create_customer")
    assert (event.actor, event.customer_id, event.enrollment_id) == (worker, customer.pk, enrollment.pk)


def test_sent_twice_it_is_one_person_and_says_so(client, worker, place):
    for _time in range(2):
        answer = client.post(ADD, {**person(place), **DETAILS, "same_person": "new"}, follow=True)
    assert Customer.objects.count() == Enrollment.objects.count() == 1
    assert "already has an open enrollment" in answer.content.decode()


def test_every_answer_of_the_first_step_travels_and_comes_back(client, worker, place):
    typed = person(place, birth_date="March 4, 2004")
    second = client.post(ADD, typed).content.decode()
    for value in typed.values():
        assert f'value="{value}"' in second
    back = client.post(ADD, {**typed, **DETAILS, "back": "back"}).content.decode()
    for value in typed.values():
        assert f'value="{value}"' in back


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("birth_date", "tomorrow"),
        ("birth_date", "13/13/2004"),
        ("birth_date", "1/1/1850"),
        ("ssn_last4", "123456789"),
        ("phone", "555-01"),
        ("email", "maria at example"),
        ("last_name", ""),
        ("last_name", "<script>"),
        ("place", "isets:00000000-0000-4000-8000-000000000000"),
    ],
)
def test_bad_input_is_named_and_kept(client, worker, place, field, value):
    other = organisation_running(YOUTH)
    member(organisation=place, program="isets", user=worker)
    member(organisation=other, user=worker)
    answer = client.post(ADD, {**person(place), field: value})
    assert answer.context["form"].errors.keys() == {field}
    assert Customer.objects.count() == 0


def test_a_person_within_reach_is_shown_and_can_be_enrolled_instead(client, worker, place):
    organisation = organisation_running("isets", code="isets-org")
    member(organisation=organisation, program="isets", user=worker)
    known = like_maria(organisation)
    known.enrollments.update(program="isets")
    asked = client.post(ADD, person(place))
    assert str(known.public_id) in asked.content.decode()
    answers = {**person(place), **DETAILS}
    unanswered = client.post(ADD, answers)
    assert unanswered.context["form"].errors.keys() == {"same_person"}
    client.post(ADD, {**answers, "same_person": str(known.public_id)})
    assert Customer.objects.count() == 1
    assert known.enrollments.get(program=YOUTH).organisation == place


@pytest.mark.parametrize("changes", [{"first_name": "Mria"}, {"ssn_last4": "0001"}, {"ssn_last4": ""}])
def test_a_record_elsewhere_is_told_without_a_detail_and_not_offered_on_two_fields(
    client, worker, place, changes
):
    known = like_maria(street="12 Hidden Lane", **changes)
    page = client.post(ADD, person(place))
    text = page.content.decode()
    assert "may exist with another provider" in text
    for secret in (
        known.public_id,
        known.organisation.name,
        "Hidden Lane",
        known.enrollments.get().public_id,
    ):
        assert str(secret) not in text
    assert "same_person" not in text or 'value="elsewhere"' not in text
    forged = client.post(ADD, {**person(place), **DETAILS, "same_person": "elsewhere", "confirmed": "on"})
    assert forged.context["form"].errors.keys() == {"same_person"}
    assert Enrollment.objects.filter(organisation=place).count() == 0
    assert AuditEvent.objects.filter(action="note_lookup", actor=worker).count() == 1


def test_a_record_elsewhere_is_linked_on_three_fields_and_a_confirmation(client, worker, place):
    known = like_maria()
    answers = {**person(place), **DETAILS, "same_person": "elsewhere"}
    assert client.post(ADD, answers).context["form"].errors.keys() == {"confirmed"}
    client.post(ADD, {**answers, "confirmed": "on"})
    assert known.enrollments.filter(organisation=place).count() == 1
    assert AuditEvent.objects.get(action="enroll_customer").detail == {"linked": True}


def test_a_shared_phone_elsewhere_is_no_hint(client, worker, place):
    CustomerFactory(phone="2175550143", birth_date="1960-01-01")
    assert "another provider" not in client.post(ADD, person(place)).content.decode()


def test_a_taken_individual_number_is_an_error_beside_the_number(client, worker, place):
    like_maria(individual_number="0041234", last_name="Else", first_name="Who", ssn_last4="")
    answer = client.post(ADD, {**person(place), **DETAILS, "same_person": "new"})
    assert answer.context["form"].errors.keys() == {"individual_number"}
    assert "Maria" in answer.content.decode()
    assert Enrollment.objects.filter(organisation=place).count() == 0


def test_the_status_needs_its_date(client, worker, place):
    answer = client.post(ADD, {**person(place), **DETAILS, "enrolled_on": ""})
    assert answer.context["form"].errors.keys() == {"enrolled_on"}


def test_another_organisations_worker_or_site_is_refused(client, worker, place):
    stranger = member(organisation=organisation_running(YOUTH))
    answer = client.post(ADD, {**person(place), **DETAILS, "assigned_worker": str(stranger.public_id)})
    assert answer.context["form"].errors.keys() == {"assigned_worker"}


def test_who_may_write_nowhere_may_not_add(client):
    client.force_login(member("lwia_career_planner", organisation=organisation_running(YOUTH)))
    assert client.get(ADD).status_code == 403


def test_who_may_merge_is_led_from_two_records_found_to_their_comparison(client, worker, place):
    elsewhere = organisation_running(YOUTH)
    one, other = like_maria(place), like_maria(elsewhere, ssn_last4="")
    enrolled(place, customer=other)
    compare = reverse("cases:merge_customers", args=[one.public_id, other.public_id])
    assert compare not in client.post(ADD, person(place)).content.decode()
    client.force_login(member(Role.PROGRAM_MANAGER, organisation=place))
    assert compare in client.post(ADD, person(place)).content.decode()
