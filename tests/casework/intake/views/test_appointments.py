"""Staff book, move and cancel; the customer, the planner and the worker are told; reminders go out once."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse

from casework.audit.models import OutboxItem
from casework.cases.models import Receipt
from casework.core import clock
from casework.intake.models import Appointment
from casework.intake.services.book_appointment import book_appointment
from tests.factories.people import customer_user, enrolled, member
from tests.factories.planners import appointment_of, at, contact_of, enrolled_in, planner_in, slot_of
from tests.support.jobs import run_now


@pytest.fixture
def enrollment(db):
    """An enrollment in the north whose customer reads Spanish and whose worker is assigned."""
    found = enrolled_in("north")
    user = customer_user(found)
    user.preferred_language = "es"
    user.save(update_fields=["preferred_language"])
    found.assigned_worker = member(organisation=found.organisation)
    found.save(update_fields=["assigned_worker"])
    return found


@pytest.fixture
def worker(client, enrollment):
    """A colleague of the assigned worker, signed in."""
    user = member(organisation=enrollment.organisation)
    client.force_login(user)
    return user


def address(name, enrollment, *more):
    return reverse(f"intake:{name}", args=[enrollment.public_id, *(row.public_id for row in more)])


def book(client, enrollment, slot, **fields):
    given = {"slot": str(slot.public_id), "purpose": "Certify the application"} | fields
    return client.post(address("book_appointment", enrollment), given, follow=True).content.decode()


def told(user):
    return [receipt.message for receipt in Receipt.objects.filter(reader=user).select_related("message")]


def test_a_booking_tells_customer_planner_and_worker_and_mails_a_link_only(
    client, enrollment, worker, django_assert_max_num_queries
):
    planner = planner_in("north")
    slot = slot_of(planner)
    contact_of(enrollment, planner)
    with django_assert_max_num_queries(20):
        page = client.get(address("book_appointment", enrollment)).content.decode()
    assert f"{planner} (contact)" in page and "LWIA office, room 2" in page
    key = "5f0c2d36-5b0f-4b62-9d3a-0d8a4a7c1f11"
    assert "Booked:" in book(client, enrollment, slot, key=key)
    assert "was booked already" in book(client, enrollment, slot, key=key)
    appointment = Appointment.objects.get()
    assert (appointment.booked_by, appointment.purpose) == (worker, "Certify the application")
    for reader in (planner, enrollment.assigned_worker, enrollment.customer.user):
        assert len(told(reader)) == 1, reader
    assert "room 2" in told(enrollment.customer.user)[0].text
    assert told(worker) == [] and OutboxItem.objects.filter(kind="message_email").count() == 1
    overview = client.get(reverse("cases:show_enrollment", args=[enrollment.public_id])).content.decode()
    assert "Certify the application" in overview


def test_what_cannot_be_booked_is_refused_with_the_reason_and_free_times(client, enrollment, worker):
    planner = planner_in("north")
    free = slot_of(planner, at(9, 15))
    taken, gone = slot_of(planner, at(4, 9)), slot_of(planner, at(5, 9), withdrawn_at=clock.now())
    appointment_of(enrolled_in("north"), taken)
    refusals = {
        "has passed": slot_of(planner, at(-1, 9)),
        "a moment ago": taken,
        "withdrew this time": gone,
        "not a time of a planner of the customer": slot_of(planner_in("south")),
    }
    for said, slot in refusals.items():
        page = book(client, enrollment, slot)
        assert said in page and str(free.public_id) in page and "Certify the application" in page, said
    page = client.post(address("book_appointment", enrollment), {"slot": "x"}).content.decode()
    assert "Select a time from the list" in page
    assert Appointment.objects.filter(enrollment=enrollment).count() == 0


def test_a_second_appointment_with_one_planner_is_saved_and_said(client, enrollment, worker):
    planner = planner_in("north")
    appointment_of(enrollment, slot_of(planner))
    assert (
        "has an appointment already" in client.get(address("book_appointment", enrollment)).content.decode()
    )
    assert "another open appointment with" in book(client, enrollment, slot_of(planner, at(6, 9)))
    assert Appointment.objects.open().count() == 2
    page = book(client, enrollment, slot_of(planner_in("north"), at(6, 9, 30)))
    assert "has an appointment with" in page and Appointment.objects.open().count() == 2


def test_without_free_times_the_page_leads_to_a_case_note(client, enrollment, worker):
    page = client.get(address("book_appointment", enrollment)).content.decode()
    assert "No free time is published" in page
    assert reverse("cases:add_case_note", args=[enrollment.public_id]) in page


def test_cancelling_needs_a_reason_frees_the_time_and_is_done_once(client, enrollment, worker):
    planner = planner_in("north")
    appointment = appointment_of(enrollment, slot_of(planner))
    cancel = address("cancel_appointment", enrollment, appointment)
    assert "Say why it is cancelled" in client.post(cancel, {"reason": "  "}).content.decode()
    assert "is cancelled" in client.post(cancel, {"reason": "No ride"}, follow=True).content.decode()
    assert "cancelled already" in client.post(cancel, {"reason": "Again"}, follow=True).content.decode()
    assert "No ride" in told(enrollment.customer.user)[0].text and len(told(planner)) == 1
    assert "Booked:" in book(client, enrollment, appointment.slot)
    past = appointment_of(enrollment, slot_of(planner, at(-2, 9)))
    page = client.post(address("cancel_appointment", enrollment, past), {"reason": "Late"})
    assert "has begun or passed" in page.content.decode()


def test_moving_ends_the_old_one_and_books_the_new_one_or_does_nothing(client, enrollment, worker):
    planner = planner_in("north")
    old = appointment_of(enrollment, slot_of(planner), purpose="Bring papers")
    taken, new = slot_of(planner, at(4, 9)), slot_of(planner, at(3, 10, 30) + timedelta(minutes=30))
    appointment_of(enrolled_in("north"), taken)
    rebook = address("rebook_appointment", enrollment, old)
    page = client.post(rebook, {"slot": str(taken.public_id), "reason": "Work"}).content.decode()
    assert "a moment ago" in page and "Work" in page
    old.refresh_from_db()
    assert old.cancelled_at is None
    key = "6f0c2d36-5b0f-4b62-9d3a-0d8a4a7c1f11"
    for _turn in range(2):
        client.post(rebook, {"slot": str(new.public_id), "reason": "Work", "key": key})
    old.refresh_from_db()
    moved = Appointment.objects.open().get(enrollment=enrollment)
    assert (moved.slot, moved.purpose, old.cancelled_because) == (new, "Bring papers", "Work")
    assert len(told(planner)) == len(told(enrollment.customer.user)) == 1
    page = client.post(rebook, {"slot": str(slot_of(planner, at(8, 9)).public_id)}).content.decode()
    assert "was cancelled or has begun" in page


def test_who_may_only_read_books_nothing_and_programs_without_planners_have_no_page(client, enrollment, db):
    planner = planner_in("north")
    appointment = appointment_of(enrollment, slot_of(planner))
    client.force_login(planner)
    assert client.get(address("list_appointments", enrollment)).status_code == 200
    assert client.post(address("book_appointment", enrollment)).status_code == 403
    assert client.post(address("cancel_appointment", enrollment, appointment)).status_code == 403
    client.force_login(member())
    assert client.get(address("list_appointments", enrollment)).status_code == 404
    other = enrolled(program="isets")
    client.force_login(member(organisation=other.organisation, program="isets"))
    assert client.get(address("book_appointment", other)).status_code == 404


def test_the_customer_sees_the_appointment_and_takes_it_into_a_calendar(client, enrollment, db):
    planner = planner_in("north")
    appointment = appointment_of(enrollment, slot_of(planner), purpose="Bring papers")
    client.force_login(enrollment.customer.user)
    client.cookies["django_language"] = "es"
    page = client.get(reverse("dashboard:show_my_dashboard")).content.decode()
    assert str(planner) in page and "Bring papers" in page and "Mis citas" in page
    file = reverse("intake:download_appointment", args=[appointment.public_id])
    answer = client.get(file)
    assert answer["Content-Type"].startswith("text/calendar") and b"STATUS:CONFIRMED" in answer.content
    Appointment.objects.update(cancelled_at=clock.now(), cancelled_because="Ill", version=2)
    assert b"STATUS:CANCELLED" in client.get(file).content and b"SEQUENCE:1" in client.get(file).content
    client.force_login(customer_user(enrolled_in("north")))
    assert client.get(file).status_code == 404
    client.force_login(member(organisation=enrollment.organisation))
    staff = client.get(file).content.decode()
    assert enrollment.customer.last_name not in staff and "Bring papers" not in staff


def test_reminders_go_out_the_day_before_once_and_a_missed_night_is_caught_up(enrollment, db):
    planner = planner_in("north")
    worker = enrollment.assigned_worker
    start = clock.now()
    missed = book_appointment(worker, enrollment, slot=slot_of(planner, at(3, 16)))
    far = book_appointment(worker, enrollment, slot=slot_of(planner, at(9, 9)))
    Receipt.objects.all().delete()
    run_now("remind_of_appointments")
    assert told(enrollment.customer.user) == []
    with clock.frozen(at(3, 8)):
        late = book_appointment(worker, enrollment, slot=slot_of(planner, at(1, 9)))
        Receipt.objects.all().delete()
        run_now("remind_of_appointments")
        run_now("remind_of_appointments")
        assert len(told(enrollment.customer.user)) == 1
    missed.refresh_from_db(), far.refresh_from_db(), late.refresh_from_db()
    assert missed.reminded_at and not far.reminded_at and not late.reminded_at
    assert start < missed.reminded_at


def test_a_customer_without_account_is_reminded_by_the_worker_and_mail_carries_a_link_only(enrollment, db):
    planner = planner_in("north")
    appointment = book_appointment(enrollment.assigned_worker, enrollment, slot=slot_of(planner))
    from casework.audit.tasks import deliver_outbox

    deliver_outbox()
    assert len(mail.outbox) == 1
    sent = mail.outbox[0]
    for secret in (str(enrollment.customer), str(planner), appointment.slot.place):
        assert secret not in sent.body + sent.subject
    customer = enrollment.customer
    customer.user = None
    customer.save(update_fields=["user"])
    Receipt.objects.all().delete()
    with clock.frozen(at(2, 9)):
        run_now("remind_of_appointments")
    assert "has no account" in told(enrollment.assigned_worker)[0].text
