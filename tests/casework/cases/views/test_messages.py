"""The inbox of staff and customers: what is shown, what is answered, and what no mail ever says."""

import pytest
from django.core import mail
from django.urls import reverse

from casework.accounts.access import Member
from casework.accounts.models import Membership
from casework.audit.services.deliver_outbox import deliver_outbox
from casework.cases.enums import MessageKind
from casework.cases.models import CaseNote, Message, Receipt
from casework.cases.queries.messages import unread_count
from casework.cases.services.send_message import send_message
from tests.factories.notes import note
from tests.factories.people import (
    UserFactory,
    customer_user,
    days_ago,
    enrolled,
    former,
    member,
    organisation_running,
)

YOUTH = "youth_apprenticeship"


@pytest.fixture
def provider(db):
    """A provider of Youth Apprenticeship."""
    return organisation_running(YOUTH)


@pytest.fixture
def enrollment(provider):
    """An enrollment whose customer has an account."""
    found = enrolled(provider)
    customer_user(found)
    return found


@pytest.fixture
def worker(client, provider):
    """A case worker of the provider, signed in."""
    user = member(organisation=provider)
    client.force_login(user)
    return user


def to(reader, sender=None, **fields):
    """A message to `reader`."""
    return send_message(sender, readers=[reader], **{"subject": "Hello", "text": "Some words.", **fields})


def page_of(message, name="show_message"):
    """The path of a message's page."""
    return reverse(f"cases:{name}", args=[message.public_id])


def test_unread_messages_stand_first_then_the_newest(client, worker):
    read, old, new = (to(worker, subject=subject) for subject in ("Read", "Old", "New"))
    client.get(page_of(read))
    rows = client.get(reverse("cases:list_messages")).context["list"].objects
    assert [row.message for row in rows] == [new, old, read]


def test_opening_a_message_marks_it_as_read_once(client, worker):
    message = to(worker)
    client.get(page_of(message))
    first = Receipt.objects.get().read_at
    client.get(page_of(message))
    assert first
    assert Receipt.objects.get().read_at == first


def test_the_navigation_counts_what_the_inbox_shows_as_new(client, worker, rf):
    for _time in range(3):
        to(worker)
    client.get(page_of(Message.objects.first()))
    page = client.get(reverse("cases:list_messages") + "?state=unread")
    entry = next(item for item in page.context["navigation"] if item["url"] == reverse("cases:list_messages"))
    assert entry["count"] == page.context["list"].counted == 2


def test_the_count_is_one_query(worker, django_assert_num_queries):
    reader = Member(worker)
    assert reader.grants
    with django_assert_num_queries(1):
        unread_count(reader)


def test_the_inbox_filters_by_state_and_kind(client, worker):
    read = to(worker)
    client.get(page_of(read))
    notice = to(worker, kind=MessageKind.NOTICE, link="/jobs/")

    def found(query):
        rows = client.get(reverse("cases:list_messages") + query).context["list"].objects
        return [row.message for row in rows]

    assert found("?state=read") == [read]
    assert found("?kind=notice") == [notice]


def test_a_message_of_somebody_else_is_not_found(client, worker):
    message = to(UserFactory())
    own = to(worker)
    assert client.get(page_of(own)).status_code == 200
    assert client.get(page_of(message)).status_code == 404
    assert client.post(page_of(message, "reply_to_message"), {"text": "x"}).status_code == 404


def test_a_worker_who_moved_away_no_longer_reads_messages_about_the_case(client, worker, enrollment):
    message = to(worker, enrollment.customer.user, enrollment=enrollment)
    assert client.get(page_of(message)).status_code == 200
    Membership.objects.filter(user=worker).update(ends_on=days_ago(1))
    member(user=worker)
    assert client.get(page_of(message)).status_code == 404
    assert not client.get(reverse("cases:list_messages")).context["list"].objects


def test_a_customer_reads_and_replies_within_the_case(client, worker, enrollment):
    saved = note(worker, enrollment, "Please call me.", send_mode="message", recipients=["customer"])
    message = Message.objects.get(case_note=saved)
    client.force_login(enrollment.customer.user)
    assert "Please call me." in client.get(page_of(message)).text
    client.post(page_of(message, "reply_to_message"), {"text": "I will."})
    client.post(page_of(message, "reply_to_message"), {"text": "I will."})
    answer = Message.objects.get(sender=enrollment.customer.user)
    assert (answer.subject, answer.enrollment) == ("Re: Message about your program", enrollment)
    assert [receipt.reader for receipt in answer.receipts.all()] == [worker]
    assert CaseNote.objects.count() == 1


def test_an_answer_goes_to_the_team_when_the_author_has_left(client, worker, enrollment, provider):
    message = to(enrollment.customer.user, worker, enrollment=enrollment)
    Membership.objects.filter(user=worker).update(ends_on=days_ago(1))
    successor = member(organisation=provider)
    client.force_login(enrollment.customer.user)
    client.post(page_of(message, "reply_to_message"), {"text": "Hello?"})
    answer = Message.objects.get(sender=enrollment.customer.user)
    assert [receipt.reader for receipt in answer.receipts.all()] == [successor]


def test_an_empty_reply_says_so_below_the_message(client, worker, enrollment):
    message = to(worker, enrollment.customer.user, enrollment=enrollment)
    answer = client.post(page_of(message, "reply_to_message"), {"text": " "})
    assert "Enter your reply" in answer.text
    assert "Some words." in answer.text


def test_a_notice_has_a_link_and_no_reply(client, worker):
    notice = to(worker, kind=MessageKind.NOTICE, link="/jobs/")
    text = client.get(page_of(notice)).text
    assert 'href="/jobs/"' in text
    assert "Your reply" not in text
    assert client.post(page_of(notice, "reply_to_message"), {"text": "x"}).status_code == 403


def test_markup_in_a_message_is_shown_as_text(client, worker):
    text = client.get(page_of(to(worker, text="<script>alert(1)</script>", subject="<b>x</b>"))).text
    assert "<script>alert(1)" not in text
    assert "<b>x</b>" not in text


def test_staff_write_to_the_customer_of_a_case(client, worker, enrollment):
    url = reverse("cases:send_message", args=[enrollment.public_id])
    assert client.get(url).status_code == 200
    client.post(url, {"recipients": ["customer"], "subject": "Tomorrow", "text": "At nine."})
    assert Message.objects.get().receipts.get().reader == enrollment.customer.user
    answer = client.post(url, {"recipients": [], "subject": "", "text": ""})
    assert answer.context["form"].errors.keys() == {"recipients", "subject", "text"}


def test_a_customer_without_an_account_is_said_beside_the_field(client, worker, provider):
    url = reverse("cases:send_message", args=[enrolled(provider).public_id])
    answer = client.post(url, {"recipients": ["customer"], "subject": "Tomorrow", "text": "At nine."})
    assert "no account" in answer.context["form"].errors["recipients"][0]


def test_a_customer_writes_to_the_team_of_an_own_case_only(client, worker, enrollment, provider):
    client.force_login(enrollment.customer.user)
    url = reverse("cases:send_message", args=[enrollment.public_id])
    client.post(url, {"subject": "Question", "text": "When?"})
    assert [receipt.reader for receipt in Message.objects.get().receipts.all()] == [worker]
    foreign = reverse("cases:send_message", args=[enrolled(provider).public_id])
    assert client.get(foreign).status_code == 404


def test_a_customers_inbox_leads_to_the_teams_of_their_open_cases(client, enrollment, provider):
    former(provider, customer=enrollment.customer, program="isets")
    client.force_login(enrollment.customer.user)
    page = client.get(reverse("cases:list_messages"))
    url = reverse("cases:send_message", args=[enrollment.public_id])
    assert page.context["teams"] == [{"label": provider.name, "url": url}]
    assert url in page.text


def test_another_tenants_case_is_not_written_to(client, enrollment):
    client.force_login(member())
    assert client.get(reverse("cases:send_message", args=[enrollment.public_id])).status_code == 404


# Mail ---------------------------------------------------------------------------------------------------------------


def test_no_mail_holds_a_word_of_a_person_or_a_note(db, provider, settings):
    enrollment = enrolled(provider)
    person = enrollment.customer
    person.first_name, person.last_name, person.ssn_last4 = "SENTINELA", "SENTINELB", "9876"
    person.save()
    reader = customer_user(enrollment)
    author = member(organisation=provider, user=UserFactory(last_name="SENTINELC"))
    sent = {"send_mode": "message_and_email", "recipients": ["customer"]}
    note(author, enrollment, "SENTINELD", subject="SENTINELE", task="exit", **sent)
    assert deliver_outbox() == 1
    [letter] = mail.outbox
    whole = str(letter.message())
    assert "SENTINEL" not in whole
    assert "9876" not in whole
    assert letter.to == [reader.email]
    assert settings.CASEWORK_ORIGIN + reverse("cases:list_messages") in letter.body
    assert letter.message()["Message-ID"].startswith("<receipt-")


def test_without_email_chosen_no_mail_is_sent(db, provider, enrollment):
    sent = {"send_mode": "message", "recipients": ["customer"]}
    note(member(organisation=provider), enrollment, **sent)
    assert deliver_outbox() == 0
    assert mail.outbox == []


def test_a_hostile_subject_reaches_no_header(db):
    message = to(UserFactory(), subject="Hello\r\nBcc: thief@example.org", by_email=True)
    assert message.subject == "Hello Bcc: thief@example.org"
    deliver_outbox()
    [letter] = mail.outbox
    assert letter.message()["Bcc"] is None
    assert "thief" not in str(letter.message())


def test_mail_is_in_the_readers_language(db):
    to(UserFactory(preferred_language="es"), by_email=True)
    to(UserFactory(preferred_language="en"), by_email=True)
    deliver_outbox()
    assert [letter.subject for letter in mail.outbox] == ["Tiene un mensaje nuevo", "You have a new message"]


def test_a_message_that_was_read_before_the_mail_went_out_sends_none(db):
    message = to(UserFactory(), by_email=True)
    message.receipts.update(read_at=message.sent_at)
    deliver_outbox()
    assert mail.outbox == []


def test_a_duplicated_wake_up_sends_one_mail(db):
    to(UserFactory(), by_email=True)
    for _time in range(3):
        deliver_outbox()
    assert len(mail.outbox) == 1


def test_a_message_to_nobody_is_refused(db):
    with pytest.raises(ValueError, match="at least one reader"):
        to(UserFactory(is_active=False))


def test_a_reader_named_twice_gets_one_receipt(db):
    reader = UserFactory()
    send_message(None, readers=[reader, reader], subject="Hello", text="x")
    assert Receipt.objects.count() == 1
