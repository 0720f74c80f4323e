"""Referrals in both directions: sent, answered, put on the waiting list, closed (seed 004:212-222)."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse

from casework.accounts.enums import Role
from casework.cases.enums import EnrollmentStatus
from casework.cases.models import Enrollment
from casework.core import clock
from casework.intake.enums import ReferralKind
from casework.intake.models import NeedsAssessment, ProviderDetermination, Referral
from tests.factories.people import customer_user, enrolled, member, organisation_running
from tests.factories.provider_programs import ProviderProgramFactory
from tests.factories.referrals import ReferralFactory, assessed, referred, state_office, waiting
from tests.factories.worksites import ISETS

pytestmark = pytest.mark.django_db


def url(name, *args, **query):
    return reverse(f"intake:{name}", args=[getattr(arg, "public_id", arg) for arg in args], query=query)


def typed(day):
    return f"{day:%m/%d/%Y}"


def sending(**changed):
    values = {
        "message": "Hello",
        "consent_on": typed(clock.today()),
        "received_on": "",
        "key": str(uuid.uuid4()),
    }
    return values | changed


def answering(referral, status, **changed):
    values = {"appointment_on": "", "appointment_time": "", "reason": "", "reply": ""}
    return values | {"status": status, "version": referral.version} | changed


@pytest.fixture
def case(client):
    found = referred()
    client.force_login(member(organisation=found.organisation, program=ISETS))
    return found


@pytest.fixture
def inbox(client):
    """A provider whose worker is signed in."""
    found = organisation_running(ISETS)
    client.force_login(member(organisation=found, program=ISETS))
    return found


def test_several_providers_are_chosen_and_one_form_refers_to_all(client, case):
    assessed(case)
    programs = [ProviderProgramFactory(slots=3) for _ in range(2)]
    page = client.get(url("list_recommended_providers", case)).content.decode()
    assert all(str(row.public_id) in page for row in programs)
    assert "Services, 2 of 5: JR - Job Readiness; VT - Vocational Training" in page.replace("&#x27;", "'")
    address = url("send_referrals", case, to=[row.public_id for row in programs])
    answer = client.post(address, form := sending())
    assert answer.url == url("list_referrals", case)
    sent = Referral.objects.order_by("pk")
    assert {row.provider_program for row in sent} == set(programs)
    assert {row.consent_on for row in sent} == {clock.today()}
    client.post(address, form)
    assert Referral.objects.count() == 2


def test_consent_is_asked_for_and_what_was_typed_stays(client, case):
    program = ProviderProgramFactory()
    page = client.post(
        url("send_referrals", case, to=program.public_id), sending(consent_on="", message="Kept")
    )
    assert page.status_code == 200 and "consent_on" in page.context["form"].errors
    assert "Kept" in page.content.decode() and not Referral.objects.exists()
    later = typed(clock.today() + timedelta(days=1))
    page = client.post(url("send_referrals", case, to=program.public_id), sending(consent_on=later))
    assert "consent_on" in page.context["form"].errors


def test_a_second_open_referral_to_the_same_program_is_refused_in_words(client, case):
    program = ProviderProgramFactory()
    address = url("send_referrals", case, to=program.public_id)
    client.post(address, sending())
    page = client.post(address, sending())
    assert "still waits for its answer" in page.content.decode()
    assert Referral.objects.count() == 1


def test_accepting_opens_the_receivers_enrollment_and_tells_the_customer(client, inbox):
    referral = ReferralFactory(receiver=inbox)
    user = customer_user(referral.enrollment)
    listed = client.get(url("list_received_referrals")).content.decode()
    assert referral.customer.last_name in listed
    day = clock.today() + timedelta(days=3)
    answer = client.post(
        url("reply_referral", referral),
        answering(referral, "accepted", appointment_on=typed(day), appointment_time="9:30"),
    )
    referral.refresh_from_db()
    opened = referral.answered_with
    assert (opened.organisation, opened.customer, opened.status) == (inbox, referral.customer, "applying")
    assert answer.url == url("show_intake", opened)
    assert referral.reason == "appointment_set"
    assert referral.appointment_at.astimezone(clock.CHICAGO).hour == 9
    assert user.receipts.count() == 1


def test_the_needs_assessment_comes_with_the_referral_and_each_provider_goes_on_with_its_own(client, inbox):
    referral = ReferralFactory(receiver=inbox)
    senders = assessed(referral.enrollment)
    answer = client.post(url("reply_referral", referral), answering(referral, "accepted"), follow=True)
    assert "the needs assessment came with it. Enroll at orientation next." in answer.content.decode()
    referral.refresh_from_db()
    copy = NeedsAssessment.objects.get(enrollment=referral.answered_with)
    assert (copy.answers, copy.form, copy.completed_at) == (
        senders.answers,
        senders.form,
        senders.completed_at,
    )
    assert (copy.organisation, copy.pk != senders.pk) == (inbox, True)
    page = client.get(url("show_needs_assessment", referral.answered_with)).content.decode()
    assert "Complete" in page and "Continue the assessment" not in page


def test_an_assessment_of_the_receivers_own_is_not_replaced(client, inbox):
    referral = ReferralFactory(receiver=inbox)
    assessed(referral.enrollment)
    own = enrolled(inbox, program=ISETS, customer=referral.customer)
    kept = assessed(own, county="Cook")
    client.post(url("reply_referral", referral), answering(referral, "accepted"))
    assert NeedsAssessment.objects.get(enrollment=own).answers == kept.answers


def test_the_second_answer_is_told_kindly_what_the_first_did(client, inbox):
    referral = ReferralFactory(receiver=inbox)
    form = answering(referral, "accepted")
    client.post(url("reply_referral", referral), form)
    first = Referral.objects.get().replied_by
    client.force_login(member(organisation=inbox, program=ISETS))
    page = client.post(url("reply_referral", referral), form | {"status": "rejected", "reason": "no_slot"})
    assert page.status_code == 409
    assert f"{first} answered this referral on" in page.content.decode().replace("\n", " ")
    assert Referral.objects.get().status == "accepted"


def test_the_same_answer_twice_is_one(client, inbox):
    referral = ReferralFactory(receiver=inbox)
    form = answering(referral, "rejected", reason="no_slot")
    for _ in range(2):
        assert client.post(url("reply_referral", referral), form).status_code == 302
    assert Referral.objects.get().version == referral.version + 1


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"reason": ""}, "reason"),
        ({"reason": "not_suitable"}, "reply"),
        ({"reason": "other"}, "reply"),
        ({"reason": "invented"}, "reason"),
    ],
)
def test_a_rejection_has_its_reason_and_some_a_statement(client, inbox, changed, field):
    referral = ReferralFactory(receiver=inbox)
    page = client.post(url("reply_referral", referral), answering(referral, "rejected", **changed))
    assert page.status_code == 200 and field in page.context["form"].errors
    assert Referral.objects.get().status == "sent"


@pytest.mark.parametrize(("day", "time"), [(-1, "9:30"), (3, ""), (3, "late")])
def test_an_appointment_has_a_day_ahead_and_a_time(client, inbox, day, time):
    referral = ReferralFactory(receiver=inbox)
    on = typed(clock.today() + timedelta(days=day))
    form = answering(referral, "accepted", appointment_on=on, appointment_time=time)
    page = client.post(url("reply_referral", referral), form)
    assert page.status_code == 200 and page.context["form"].errors


def test_not_suitable_begins_the_three_legs(client, inbox):
    referral = ReferralFactory(receiver=inbox, enrollment=referred(state_office()))
    form = answering(referral, "rejected", reason="not_suitable", reply="Needs treatment first.")
    client.post(url("reply_referral", referral), form)
    row = ProviderDetermination.objects.get()
    assert (row.enrollment, row.decided_on, row.state_told_on) == (
        referral.enrollment,
        clock.today(),
        clock.today(),
    )
    assert "Needs treatment first." in row.statement


def test_the_waiting_list_says_since_when_and_the_place_in_line(client, inbox):
    waiting(5, receiver=inbox)
    second = waiting(2, receiver=inbox)
    waiting(9)
    page = client.get(url("reply_referral", second)).content.decode()
    assert "number 2 in line" in page
    assert 'value="waiting_list"' not in page
    client.post(url("reply_referral", second), answering(second, "accepted"))
    second.refresh_from_db()
    assert second.status == "accepted" and second.answered_with


def test_a_reverse_referral_is_sent_to_the_state_which_makes_the_customer_ready(client, case):
    state = state_office()
    client.post(url("send_reverse_referral", case), sending())
    referral = Referral.objects.get()
    assert (referral.kind, referral.receiver) == (ReferralKind.REVERSE, state)
    client.force_login(member(Role.STATEWIDE_STAFF, state, program=ISETS))
    page = client.get(url("reply_referral", referral)).content.decode()
    assert "R31" not in page and "waiting_list" not in page
    client.post(url("reply_referral", referral), answering(referral, "accepted"))
    case.refresh_from_db()
    assert case.status == EnrollmentStatus.READY
    assert Referral.objects.get().answered_with == case
    assert Enrollment.objects.count() == 1


def test_a_referral_is_withdrawn_and_closed_as_expired_only_when_overdue(client, case):
    referral = ReferralFactory(enrollment=case)
    address = url("withdraw_referral", case, referral)
    assert 'value="expired"' not in client.get(address).content.decode()
    Referral.objects.update(sent_at=clock.now() - timedelta(days=40))
    assert 'value="expired"' in client.get(address).content.decode()
    client.post(address, {"status": "withdrawn", "reason": "Moved", "version": referral.version})
    referral.refresh_from_db()
    assert referral.status == "withdrawn"
    page = client.post(address, {"status": "withdrawn", "version": referral.version}, follow=True)
    assert "Nothing was changed" in page.content.decode()


def test_the_receiver_reads_what_is_shared_while_it_is_open_and_never_the_senders_record(client, inbox):
    referral = ReferralFactory(receiver=inbox)
    assessed(referral.enrollment)
    page = client.get(url("reply_referral", referral)).content.decode()
    assert "Wants to begin soon." in page and "Peoria" in page
    assert client.get(url("show_intake", referral.enrollment)).status_code == 404
    assert (
        client.get(reverse("cases:show_enrollment", args=[referral.enrollment.public_id])).status_code == 404
    )
    client.post(url("reply_referral", referral), answering(referral, "rejected", reason="no_slot"))
    page = client.get(url("reply_referral", referral)).content.decode()
    assert "Wants to begin soon." not in page and "Peoria" not in page


def test_others_find_no_referral(client, inbox):
    assert client.get(url("reply_referral", ReferralFactory())).status_code == 404
    own = ReferralFactory(receiver=inbox)
    stranger = member(organisation=organisation_running(ISETS), program=ISETS)
    ReferralFactory(receiver=stranger.memberships.get().organisation)
    client.force_login(stranger)
    assert client.get(url("reply_referral", own)).status_code == 404
    assert client.post(url("reply_referral", own), answering(own, "accepted")).status_code == 404
    planner = member(Role.LWIA_CAREER_PLANNER, inbox, program=ISETS)
    client.force_login(planner)
    assert client.get(url("reply_referral", own)).status_code == 200
    assert client.post(url("reply_referral", own), answering(own, "accepted")).status_code == 403
    client.force_login(customer_user(own.enrollment))
    assert client.get(url("reply_referral", own)).status_code == 403


def test_a_referral_is_withdrawn_through_its_own_enrollment_alone(client, case):
    elsewhere = ReferralFactory()
    assert client.get(url("withdraw_referral", case, elsewhere)).status_code == 404


def test_the_list_costs_the_same_for_two_and_for_twenty(client, inbox, django_assert_max_num_queries):
    waiting(1, receiver=inbox)
    for _ in range(20):
        ReferralFactory(receiver=inbox)
    with django_assert_max_num_queries(12):
        page = client.get(url("list_received_referrals"))
    assert page.status_code == 200


def test_a_customer_of_another_program_has_no_such_tab(client):
    found = enrolled()
    client.force_login(member(organisation=found.organisation))
    assert client.get(url("show_intake", found)).status_code == 404
