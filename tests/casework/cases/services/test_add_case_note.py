"""A case note enters the record, moves the clock by its day of entry, and reaches whom it is sent to."""

import threading
from datetime import datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connections

from casework.accounts.enums import Role
from casework.accounts.models import Region
from casework.audit.models import AuditEvent, OutboxItem
from casework.cases.enums import Recipient, SendMode
from casework.cases.models import CaseNote, Enrollment, Message
from casework.cases.services import add_case_note as module
from casework.core import clock
from tests.factories.notes import note
from tests.factories.people import customer_user, days_ago, enrolled, member, organisation_running

YOUTH = "youth_apprenticeship"


def test_the_clock_counts_from_the_day_of_entry_not_of_contact(db):
    enrollment = enrolled(last_note=40)
    saved = note(member(organisation=enrollment.organisation), enrollment, contact_on=days_ago(20))
    enrollment.refresh_from_db()
    assert saved.contact_on == days_ago(20)
    assert saved.entered_on == enrollment.last_staff_note_on == enrollment.last_touched_on == clock.today()


def test_the_clock_never_runs_backwards(db):
    enrollment = enrolled(last_note=0)
    author = member(organisation=enrollment.organisation, starts_on=days_ago(900))
    with clock.frozen(days_ago(10)):
        note(author, enrollment)
    enrollment.refresh_from_db()
    assert enrollment.last_staff_note_on == clock.today()


def test_a_note_of_the_product_moves_no_clock(db):
    enrollment = enrolled(last_note=40)
    note(None, enrollment, is_system=True)
    enrollment.refresh_from_db()
    assert enrollment.last_staff_note_on == days_ago(40)


def test_late_in_the_evening_the_day_of_entry_is_the_day_in_chicago(db):
    enrollment = enrolled()
    late = datetime(2026, 7, 2, 23, 30, tzinfo=clock.CHICAGO)
    with clock.frozen(late):
        saved = note(member(organisation=enrollment.organisation, starts_on=days_ago(3000)), enrollment)
    assert saved.entered_on.isoformat() == "2026-07-02"


def test_a_contact_in_the_future_is_refused(db):
    enrollment = enrolled()
    with pytest.raises(ValidationError) as refusal:
        note(member(), enrollment, contact_on=clock.today() + timedelta(days=1))
    assert "contact_on" in refusal.value.message_dict
    assert not CaseNote.objects.exists()


def test_a_message_needs_a_recipient(db):
    with pytest.raises(ValidationError) as refusal:
        note(member(), enrolled(), send_mode=SendMode.MESSAGE)
    assert "recipients" in refusal.value.message_dict


def test_a_customer_without_an_account_is_said_beside_the_field_and_nothing_is_saved(db):
    enrollment = enrolled()
    with pytest.raises(ValidationError) as refusal:
        note(member(), enrollment, send_mode=SendMode.MESSAGE, recipients=[Recipient.CUSTOMER])
    assert "no account" in refusal.value.message_dict["recipients"][0]
    assert not CaseNote.objects.exists()


def test_a_message_reaches_the_customer_by_inbox_and_mail_item(db):
    enrollment = enrolled()
    reader = customer_user(enrollment)
    saved = note(
        member(organisation=enrollment.organisation),
        enrollment,
        send_mode=SendMode.MESSAGE_AND_EMAIL,
        recipients=[Recipient.CUSTOMER],
    )
    message = Message.objects.get(case_note=saved)
    receipt = message.receipts.get()
    assert (receipt.reader, receipt.by_email, message.text) == (reader, True, saved.text)
    assert OutboxItem.objects.get().payload == {"receipt": receipt.pk}


def test_the_team_is_who_works_on_cases_of_the_program_at_the_provider(db):
    provider = organisation_running(YOUTH)
    enrollment = enrolled(provider)
    author = member(organisation=provider)
    colleague = member(organisation=provider)
    member(organisation=provider, starts_on=days_ago(90), ends_on=days_ago(1))
    member(organisation=provider, program="isets")
    member(organisation=organisation_running(YOUTH))
    saved = note(author, enrollment, send_mode=SendMode.MESSAGE, recipients=[Recipient.TEAM])
    readers = [receipt.reader for receipt in Message.objects.get(case_note=saved).receipts.all()]
    assert readers == [colleague]


def test_the_planner_is_the_one_of_the_region(db):
    north = Region.objects.create(code="north", name="North")
    south = Region.objects.create(code="south", name="South")
    enrollment = enrolled(organisation_running(YOUTH, region=north))
    area = organisation_running(YOUTH, region=north, kind="lwia")
    planner = member(Role.LWIA_CAREER_PLANNER, area)
    member(Role.LWIA_CAREER_PLANNER, organisation_running(YOUTH, region=south, kind="lwia"))
    saved = note(member(), enrollment, send_mode=SendMode.MESSAGE, recipients=[Recipient.LWIA_PLANNER])
    assert [receipt.reader for receipt in Message.objects.get(case_note=saved).receipts.all()] == [planner]


def test_the_same_note_within_a_minute_is_one_note_and_one_message(db):
    enrollment = enrolled()
    customer_user(enrollment)
    author = member(organisation=enrollment.organisation)
    sent = {"send_mode": SendMode.MESSAGE, "recipients": [Recipient.CUSTOMER]}
    first = note(author, enrollment, **sent)
    second = note(author, enrollment, **sent)
    assert second.pk == first.pk
    assert second.already_saved and not first.already_saved
    assert (CaseNote.objects.count(), Message.objects.count()) == (1, 1)
    assert AuditEvent.objects.filter(action="add_case_note").count() == 1
    with clock.frozen(clock.now() + timedelta(minutes=2)):
        assert note(author, enrollment, **sent).pk != first.pk


def test_the_history_names_who_and_what(db):
    enrollment = enrolled()
    author = member(organisation=enrollment.organisation)
    customer_user(enrollment)
    saved = note(author, enrollment, send_mode=SendMode.MESSAGE, recipients=[Recipient.CUSTOMER])
    acts = list(
        AuditEvent.objects.filter(enrollment_id=enrollment.pk).order_by("id").values_list("action", flat=True)
    )
    assert sorted(acts) == ["add_case_note", "send_message"]
    context = saved.events.get().pgh_context
    assert (context.metadata["action"], context.metadata["actor"]) == ("add_case_note", author.pk)


def test_the_log_holds_no_word_of_the_note(db):
    enrollment = enrolled()
    note(member(), enrollment, text="SENTINEL-TEXT", subject="SENTINEL-SUBJECT")
    assert "SENTINEL" not in str(list(AuditEvent.objects.values_list("detail", flat=True)))


def _press_twice(author, enrollment):
    meeting = threading.Barrier(2, timeout=10)

    def press():
        try:
            own = Enrollment.objects.get(pk=enrollment.pk)
            meeting.wait()
            note(author, own)
        finally:
            connections.close_all()

    presses = [threading.Thread(target=press) for _n in range(2)]
    for thread in presses:
        thread.start()
    for thread in presses:
        thread.join()
    return CaseNote.objects.filter(enrollment=enrollment).count()


@pytest.mark.django_db(transaction=True)
def test_a_button_pressed_twice_at_once_gives_one_note():
    for _trial in range(5):
        enrollment = enrolled()
        assert _press_twice(member(organisation=enrollment.organisation), enrollment) == 1


@pytest.mark.django_db(transaction=True)
def test_without_the_look_for_a_twin_it_would_give_two(monkeypatch):
    """The negative control of the test above."""
    monkeypatch.setattr(module, "_twin", lambda *_arguments: None)
    enrollment = enrolled()
    assert _press_twice(member(organisation=enrollment.organisation), enrollment) == 2
