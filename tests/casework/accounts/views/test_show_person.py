import pytest
from django.core import mail
from django.urls import reverse

from casework.accounts.enums import Role
from tests.factories.accounts import with_password
from tests.factories.people import UserFactory, days_ago, member

pytestmark = pytest.mark.django_db


def url(name, person):
    return reverse(f"accounts:{name}", args=[person.public_id])


def test_roles_and_state_are_shown(office):
    person = member(Role.CASE_WORKER, user=with_password())
    member(Role.INTERMEDIARY, user=person, ends_on=days_ago(3))
    page = office.get(url("show_person", person)).content.decode()
    for words in (
        "Case worker",
        "Intermediary",
        "Ended",
        "End role",
        "Open",
        "Send a link to reset the password",
    ):
        assert words in page


def test_lock_needs_a_reason_and_unlock_undoes_it(office):
    person = with_password()
    assert "Enter the reason" in office.post(url("lock_account", person), {"reason": ""}).content.decode()
    office.post(url("lock_account", person), {"reason": "Left"})
    assert "Unlock the account" in office.get(url("show_person", person)).content.decode()
    office.post(url("unlock_account", person), {"reason": "Back"})
    assert "Lock the account" in office.get(url("show_person", person)).content.decode()


def test_own_account_cannot_be_locked(office, administrator):
    response = office.post(url("lock_account", administrator), {"reason": "Oops"})
    assert response.status_code == 409


def test_a_person_without_a_password_is_invited_again_and_others_get_a_reset_link(
    office, django_capture_on_commit_callbacks
):
    invited, known = UserFactory(), with_password()
    invited.set_unusable_password()
    invited.save()
    for person in (invited, known):
        with django_capture_on_commit_callbacks(execute=True):
            office.post(url("invite_person", person))
    assert [message.subject for message in mail.outbox] == ["Your account in Casework", "Set a new password"]


def test_pressed_twice_it_is_sent_once(office, django_capture_on_commit_callbacks):
    person = with_password()
    for _time in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            office.post(url("invite_person", person))
    assert len(mail.outbox) == 1


def test_inviting_cannot_be_done_by_a_link(office):
    assert office.get(url("invite_person", UserFactory())).status_code == 405


def test_edit_keeps_both_texts_when_somebody_saved_in_between(office):
    person = UserFactory(first_name="Ana")
    fields = {"first_name": "Anna", "last_name": "Ruiz", "email": person.email, "preferred_language": "en"}
    office.post(url("edit_person", person), {**fields, "version": person.version})
    person.refresh_from_db()
    assert (person.first_name, person.version) == ("Anna", 2)
    response = office.post(url("edit_person", person), {**fields, "first_name": "Anita", "version": 1})
    assert response.status_code == 409
    page = response.content.decode()
    assert "Anita" in page
    assert "Anna" in page


def test_edit_refuses_an_address_somebody_has(office):
    person, other = UserFactory(), UserFactory()
    fields = {
        "first_name": "Ana",
        "last_name": "Ruiz",
        "email": other.email,
        "preferred_language": "en",
        "version": 1,
    }
    assert "already" in office.post(url("edit_person", person), fields).content.decode()
    person.refresh_from_db()
    assert person.email != other.email
