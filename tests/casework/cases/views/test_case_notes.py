"""The case-note pages: who may, what is said, and that nothing typed is lost."""

from datetime import timedelta

import pytest
from django.urls import reverse

from casework.accounts.enums import OrganisationKind, Role
from casework.audit.models import AuditEvent, RecordView
from casework.cases.models import CaseNote, Message
from casework.core import clock
from tests.factories.notes import note, note_form
from tests.factories.people import customer_user, days_ago, enrolled, former, member, organisation_running

YOUTH = "youth_apprenticeship"


@pytest.fixture
def provider(db):
    """A provider of Youth Apprenticeship."""
    return organisation_running(YOUTH)


@pytest.fixture
def enrollment(provider):
    """An enrollment whose last note is 36 days old."""
    return enrolled(provider, last_note=36)


@pytest.fixture
def worker(client, provider):
    """A case worker of the provider, signed in."""
    user = member(organisation=provider)
    client.force_login(user)
    return user


def address(name, enrollment, *more):
    """The path of a page about `enrollment`."""
    return reverse(f"cases:{name}", args=[enrollment.public_id, *more])


def test_a_note_is_added_and_clears_the_clock(client, worker, enrollment):
    form = client.get(address("add_case_note", enrollment))
    assert form.context["preview"].clears
    assert "What saving this will do" in form.text
    answer = client.post(address("add_case_note", enrollment), note_form(), follow=True)
    assert answer.redirect_chain[-1][0] == address("list_case_notes", enrollment)
    assert "Case note added. Cleared:" in answer.text
    enrollment.refresh_from_db()
    assert enrollment.last_staff_note_on == clock.today()


def test_the_form_has_the_labels_of_the_agency(client, worker, enrollment):
    text = client.get(address("add_case_note", enrollment)).text
    for label in (
        "Select A Task", "Contact Date", "Subject", "Add your message", "Send Case Note As:",
        "As Illinois workNet Message", "As Illinois workNet Message and Email",
        "Save as case note without sending a message/email", "Send Message/Email to:",
        "Illinois workNet Team", "Customer", "LWIA career planner", "Add Case Note",
    ):  # fmt: skip
        assert label in text


def test_a_program_without_planner_offers_none(client, db):
    provider = organisation_running("isets")
    client.force_login(member(organisation=provider, program="isets"))
    enrollment = enrolled(provider, program="isets")
    assert "LWIA career planner" not in client.get(address("add_case_note", enrollment)).text


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"text": ""}, "Enter your message"),
        ({"contact_on": ""}, "Enter the contact date"),
        ({"contact_on": "tomorrow"}, "or an earlier one"),
        ({"contact_on": "soon"}, ""),
        ({"send_mode": "message"}, "Select who gets the message"),
        ({"send_mode": "shout"}, "Select"),
        ({"task": "unknown"}, "Select"),
        ({"send_mode": "message", "recipients": ["customer"]}, "has no account"),
        ({"text": "x" * 20_001}, "20000"),
    ],
)
def test_a_bad_form_says_what_to_do_and_keeps_what_was_typed(client, worker, enrollment, fields, said):
    answer = client.post(address("add_case_note", enrollment), note_form(**fields))
    assert answer.status_code == 200
    assert "There is a problem" in answer.text
    assert said in answer.text, answer.context["form"].errors
    assert "Phone call" in answer.text
    assert not CaseNote.objects.exists()


def test_pressing_twice_says_so_kindly(client, worker, enrollment):
    for _time in range(2):
        answer = client.post(address("add_case_note", enrollment), note_form(), follow=True)
    assert "saved already" in answer.text
    assert CaseNote.objects.count() == 1


def test_after_a_service_the_task_is_chosen_and_the_way_leads_back(client, worker, enrollment):
    back = address("list_documents", enrollment)
    url = f"{address('add_case_note', enrollment)}?after=6d0f2a3e-1111-4222-8333-444455556666&next={back}"
    assert client.get(url).context["form"]["task"].value() == "service"
    assert client.post(url, note_form()).url == back


def test_the_way_back_never_leaves_the_site(client, worker, enrollment):
    url = f"{address('add_case_note', enrollment)}?next=https://elsewhere.example/"
    assert client.post(url, note_form()).url == address("list_case_notes", enrollment)


def test_a_draft_survives_the_end_of_the_session_and_goes_with_the_note(client, worker, enrollment):
    draft = address("save_note_draft", enrollment)
    kept = client.post(draft, {"text": "Half a sentence", "task": "exit", "send_mode": "save_only"})
    assert kept.json()["saved_at"].endswith((" a.m.", " p.m.", "noon", "midnight"))
    client.logout()
    client.force_login(worker)
    page = client.get(address("add_case_note", enrollment))
    assert "Half a sentence" in page.text
    assert "Your draft of" in page.text
    client.post(address("add_case_note", enrollment), note_form())
    assert "Half a sentence" not in client.get(address("add_case_note", enrollment)).text


def test_a_draft_is_discarded_and_is_nobody_elses(client, worker, enrollment, provider):
    draft = address("save_note_draft", enrollment)
    client.post(draft, {"text": "Half a sentence"})
    colleague = member(organisation=provider)
    client.force_login(colleague)
    assert "Half a sentence" not in client.get(address("add_case_note", enrollment)).text
    client.force_login(worker)
    assert client.post(draft, {"discard": "1"}).url == address("add_case_note", enrollment)
    assert "Half a sentence" not in client.get(address("add_case_note", enrollment)).text


def test_the_list_filters_by_task_author_and_words(client, worker, enrollment, provider):
    colleague = member(organisation=provider)
    note(worker, enrollment, "Apples", task="exit")
    note(colleague, enrollment, "Pears", task="follow_up")
    url = address("list_case_notes", enrollment)

    def texts(query):
        return [entry.note.text for entry in client.get(url + query).context["entries"]]

    assert len(texts("")) == 2
    assert texts("?task=follow_up") == ["Pears"]
    assert texts(f"?author={worker.public_id}") == ["Apples"]
    assert texts("?q=pear") == ["Pears"]
    assert texts("?q=plums") == []
    page = client.get(f"{url}?task=follow_up")
    assert [chip["value"] for chip in page.context["list"].chips] == ["Follow-up"]


def test_notes_stand_newest_contact_first_with_corrections_below(client, worker, enrollment):
    old = note(worker, enrollment, "Old", contact_on=days_ago(9))
    note(worker, enrollment, "New")
    note(worker, enrollment, "Better", corrects=old)
    entries = client.get(address("list_case_notes", enrollment)).context["entries"]
    assert [entry.note.text for entry in entries] == ["New", "Old"]
    assert [correction.note.text for correction in entries[1].corrections] == ["Better"]


def test_a_look_at_the_notes_is_recorded(client, worker, enrollment):
    client.get(address("list_case_notes", enrollment))
    assert RecordView.objects.get().page == "list_case_notes"


def test_the_author_changes_a_note_the_same_day(client, worker, enrollment):
    saved = note(worker, enrollment, "Typo")
    url = address("amend_case_note", enrollment, saved.public_id)
    assert client.get(url).status_code == 200
    answer = client.post(url, note_form(text="Fixed", version="1"))
    assert answer.status_code == 302
    saved.refresh_from_db()
    assert (saved.text, saved.version, saved.entered_on) == ("Fixed", 2, clock.today())
    assert saved.amended_at


def test_a_stale_change_shows_both_texts_and_loses_nothing(client, worker, enrollment):
    saved = note(worker, enrollment, "Typo")
    url = address("amend_case_note", enrollment, saved.public_id)
    client.post(url, note_form(text="First window", version="1"))
    answer = client.post(url, note_form(text="Second window", version="1"))
    assert "Second window" in answer.text
    assert "First window" in answer.text
    saved.refresh_from_db()
    assert saved.text == "First window"


def test_the_next_day_a_change_is_refused_and_a_correction_offered(client, worker, enrollment, monkeypatch):
    saved = note(worker, enrollment, "Typo")
    tomorrow = clock.now() + timedelta(days=1)
    monkeypatch.setattr("casework.cases.queries.notes.clock.today", lambda: clock.local_date(tomorrow))
    url = address("amend_case_note", enrollment, saved.public_id)
    for answer in (client.get(url), client.post(url, note_form(text="Changed", version="1"))):
        assert answer.status_code == 403
        assert "Add a correction" in answer.text
    saved.refresh_from_db()
    assert saved.text == "Typo"


def test_nobody_but_the_author_changes_a_note(client, worker, enrollment, provider):
    saved = note(member(organisation=provider), enrollment)
    assert client.get(address("amend_case_note", enrollment, saved.public_id)).status_code == 403


def test_a_correction_is_a_note_that_points_to_the_first(client, worker, enrollment):
    saved = note(worker, enrollment, "Typo")
    for text in ("Better", "Best"):
        last = CaseNote.objects.order_by("-pk").first()
        answer = client.post(address("correct_case_note", enrollment, last.public_id), note_form(text=text))
        assert answer.status_code == 302
    assert set(CaseNote.objects.exclude(pk=saved.pk).values_list("corrects", flat=True)) == {saved.pk}


# Access -------------------------------------------------------------------------------------------------------------

PAGES = ("list_case_notes", "add_case_note")
NOTE_PAGES = ("amend_case_note", "correct_case_note", "reveal_case_note")


def test_another_tenants_notes_are_not_found(client, enrollment):
    stranger = member()
    own = enrolled(stranger.memberships.get().organisation)
    client.force_login(stranger)
    saved = note(stranger, own)
    foreign = note(member(organisation=enrollment.organisation), enrollment)
    assert client.get(address("list_case_notes", own)).status_code == 200
    for name in PAGES:
        assert client.get(address(name, enrollment)).status_code == 404
    for name in NOTE_PAGES:
        assert client.get(address(name, enrollment, foreign.public_id)).status_code == 404
        assert client.get(address(name, own, foreign.public_id)).status_code == 404
    assert client.post(address("save_note_draft", enrollment), {"text": "x"}).status_code == 404
    assert client.get(address("amend_case_note", own, saved.public_id)).status_code == 200


def test_a_former_provider_reads_and_no_longer_writes(client, worker, provider):
    ended = former(provider, ended=800)
    saved = note(worker, ended)
    assert client.get(address("list_case_notes", ended)).status_code == 200
    assert client.get(address("add_case_note", ended)).status_code == 403
    assert client.post(address("add_case_note", ended), note_form()).status_code == 403
    assert client.get(address("correct_case_note", ended, saved.public_id)).status_code == 403


def test_a_customer_sees_no_case_notes(client, enrollment):
    client.force_login(customer_user(enrollment))
    for name in PAGES:
        assert client.get(address(name, enrollment)).status_code == 403


# Confidential notes ---------------------------------------------------------------------------------------------------


@pytest.fixture
def secret(enrollment, provider):
    """A confidential note of the provider."""
    author = member(organisation=provider)
    return note(author, enrollment, "SENTINEL-TEXT", subject="SENTINEL-SUBJECT", is_confidential=True)


@pytest.fixture
def statewide(client, db):
    """Statewide staff, signed in."""
    user = member(Role.STATEWIDE_STAFF, organisation_running(kind=OrganisationKind.STATE), program="")
    client.force_login(user)
    return user


def test_the_providers_staff_read_a_confidential_note(client, worker, enrollment, secret):
    assert "SENTINEL-TEXT" in client.get(address("list_case_notes", enrollment)).text


def test_statewide_staff_give_a_reason_first_and_it_is_recorded(client, statewide, enrollment, secret):
    url = address("reveal_case_note", enrollment, secret.public_id)
    for page in (
        client.get(address("list_case_notes", enrollment)),
        client.get(url),
        client.post(url, {"reason": ""}),
    ):
        assert "SENTINEL" not in page.text
    assert not AuditEvent.objects.filter(action="reveal_case_note").exists()
    answer = client.post(url, {"reason": "Complaint 12 of the customer"})
    assert "SENTINEL-TEXT" in answer.text
    event = AuditEvent.objects.get(action="reveal_case_note")
    assert (event.actor, event.reason) == (statewide, "Complaint 12 of the customer")
    assert RecordView.objects.filter(page="reveal_case_note", object_id=secret.pk).count() == 1
    assert "SENTINEL" not in client.get(url).text


def test_words_of_a_confidential_note_are_not_found_by_search(client, statewide, enrollment, secret):
    assert not client.get(f"{address('list_case_notes', enrollment)}?q=SENTINEL").context["entries"]


def test_a_reader_who_does_not_lead_is_refused_whatever_the_reason(client, enrollment, secret, provider):
    provider.parent = organisation_running(YOUTH, kind=OrganisationKind.INTERMEDIARY)
    provider.save()
    client.force_login(member(Role.INTERMEDIARY, provider.parent))
    assert "SENTINEL" not in client.get(address("list_case_notes", enrollment)).text
    url = address("reveal_case_note", enrollment, secret.public_id)
    assert client.post(url, {"reason": "I would like to know"}).status_code == 403


def test_a_confidential_note_does_not_go_to_the_planner(client, worker, enrollment):
    fields = {"send_mode": "message", "recipients": ["lwia_planner"], "is_confidential": "on"}
    answer = client.post(address("add_case_note", enrollment), note_form(**fields))
    assert "cannot be sent to the LWIA career planner" in answer.text
    assert not Message.objects.exists()


# Cost -------------------------------------------------------------------------------------------------------------


def test_twenty_notes_cost_what_two_cost(client, worker, enrollment, django_assert_max_num_queries):
    url = address("list_case_notes", enrollment)
    for count in (2, 18):
        for number in range(count):
            first = note(worker, enrollment, f"Note {count} {number}")
            note(worker, enrollment, f"Correction {count} {number}", corrects=first)
        with django_assert_max_num_queries(12):
            client.get(url)
