from datetime import timedelta

import pytest
from django.contrib.sessions.backends.base import UpdateError
from django.test import Client
from django.urls import reverse

from casework.accounts.models import BrowserSession
from casework.accounts.services.set_password import set_password
from casework.audit.models import AuditEvent
from casework.core import clock
from tests.factories.accounts import PASSWORD, with_password

pytestmark = pytest.mark.django_db
PAGE = "/account/"
PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Version/17.0 Mobile Safari/604.1"
)
DESK = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36"


def browser(user, agent=DESK, address="198.51.100.7"):
    client = Client(headers={"user-agent": agent}, REMOTE_ADDR=address)
    client.post(reverse("account_login"), {"login": user.email, "password": PASSWORD})
    return client


def is_in(client):
    return client.get(PAGE).status_code == 200


def id_of(client):
    return BrowserSession.objects.get(session_key=client.session.session_key).public_id


def end(client, public_id):
    return client.post(reverse("accounts:end_session", args=[public_id]))


def test_every_browser_is_listed_with_where_since_and_last_used():
    user = with_password()
    desk, phone = browser(user), browser(user, PHONE, "203.0.113.9")
    page = desk.get(PAGE).content.decode()
    for words in ("Chrome, Windows", "(this one)", "Safari, iPhone", "From 203.0.113.9.", "last used"):
        assert words in page
    assert page.count("Sign out there") == 1
    assert phone.session.session_key not in page and desk.session.session_key not in page


def test_ending_one_signs_that_browser_out_and_no_other():
    user = with_password()
    desk, phone, third = browser(user), browser(user, PHONE), browser(user)
    assert end(desk, id_of(phone)).status_code == 302
    assert not is_in(phone)
    assert is_in(desk) and is_in(third)
    assert AuditEvent.objects.filter(action="end_session", actor=user).count() == 1


def test_ending_all_others_leaves_this_one():
    user, somebody = with_password(), with_password()
    desk, phone, third, stranger = browser(user), browser(user, PHONE), browser(user), browser(somebody)
    page = desk.post(reverse("accounts:end_other_sessions"), follow=True).content.decode()
    assert "2 other browsers are signed out" in page
    assert is_in(desk) and not is_in(phone) and not is_in(third)
    assert is_in(stranger)


def test_nobody_ends_a_session_of_somebody_else(office):
    stranger = browser(with_password())
    for client in (browser(with_password()), office):
        assert end(client, id_of(stranger)).status_code == 404
    assert is_in(stranger)


def test_the_session_in_use_is_ended_by_signing_out():
    desk = browser(with_password())
    assert end(desk, id_of(desk)).status_code == 409
    assert is_in(desk)


def test_an_ended_session_is_not_brought_back_by_a_request_under_way():
    user = with_password()
    desk, phone = browser(user), browser(user, PHONE)
    under_way = phone.session
    assert under_way["signed_in_at"]
    end(desk, id_of(phone))
    under_way["late"] = True
    with pytest.raises(UpdateError):
        under_way.save()
    assert not is_in(phone)


def test_sessions_that_are_over_are_not_listed(settings):
    user = with_password()
    desk, phone = browser(user), browser(user, PHONE)
    later = clock.now() + timedelta(seconds=settings.CASEWORK_SESSION_IDLE_SECONDS - 60)
    clock.set_clock(lambda: later)
    assert is_in(desk)
    even_later = later + timedelta(seconds=120)
    clock.set_clock(lambda: even_later)
    page = desk.get(PAGE).content.decode()
    assert "Safari, iPhone" not in page and "Chrome, Windows" in page
    assert not is_in(phone)


def test_a_session_of_an_old_password_is_not_listed():
    user = with_password()
    browser(user, PHONE)
    user.refresh_from_db()
    set_password(user, "another long passphrase")
    client = Client(headers={"user-agent": DESK})
    client.post(reverse("account_login"), {"login": user.email, "password": "another long passphrase"})
    page = client.get(PAGE).content.decode()
    assert "Safari, iPhone" not in page and "Chrome, Windows" in page


def test_signing_in_again_in_the_same_browser_gives_the_session_a_new_key_and_id():
    user = with_password()
    desk = browser(user)
    first_key, first_id = desk.session.session_key, id_of(desk)
    desk.force_login(user)
    assert is_in(desk)
    assert desk.session.session_key != first_key or id_of(desk) != first_id
    assert BrowserSession.objects.filter(user=user).count() == 1
