from datetime import UTC, datetime, timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from redis.exceptions import RedisError

from casework.accounts.enums import Role
from casework.accounts.models import User
from casework.core import clock, typed
from tests.factories.accounts import PASSWORD, with_password
from tests.factories.people import member

pytestmark = pytest.mark.django_db
START = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
PAGE = "/account/"


@pytest.fixture
def at(monkeypatch):
    """Set the clock to START plus seconds, for us and for Django's sessions."""

    def set_to(seconds):
        moment = START + timedelta(seconds=seconds)
        clock.set_clock(lambda: moment)
        monkeypatch.setattr(timezone, "now", lambda: moment)

    set_to(0)
    return set_to


def signed_in(user=None):
    client = Client()
    client.post(reverse("account_login"), {"login": (user or with_password()).email, "password": PASSWORD})
    return client


def is_in(client):
    return client.get(PAGE).status_code == 200


@pytest.mark.parametrize(("seconds", "expected"), [(899, True), (900, False), (901, False)])
def test_a_session_ends_after_fifteen_minutes_without_a_request(at, seconds, expected):
    client = signed_in()
    at(seconds)
    assert is_in(client) is expected


def test_each_request_starts_the_fifteen_minutes_anew(at):
    client = signed_in()
    for seconds in (890, 1780, 2670):
        at(seconds)
        assert is_in(client)
    at(2670 + 900)
    assert not is_in(client)


@pytest.mark.parametrize(("seconds", "expected"), [(43_199, True), (43_200, False)])
def test_a_session_ends_after_twelve_hours_in_any_case(at, seconds, expected):
    client = signed_in()
    for moment in range(600, seconds, 600):
        at(moment)
        assert is_in(client)
    at(seconds)
    assert is_in(client) is expected


def test_an_emptied_cache_ends_a_session_early_never_late(at):
    client = signed_in()
    at(30)
    assert is_in(client)
    cache.clear()
    at(899)
    assert is_in(client)
    cache.clear()
    at(899 + 900)
    assert not is_in(client)


def test_without_the_middleware_the_old_cookie_works(at, settings):
    """Negative control."""
    settings.MIDDLEWARE = [
        "casework.core.middleware.RequestIdMiddleware",
        *[
            name
            for name in settings.MIDDLEWARE
            if "SessionLimits" not in name and "PreferredLanguage" not in name
        ],
    ]
    client = signed_in()
    at(901)
    assert is_in(client)


def test_sessions_that_were_ended_are_refused_and_the_next_one_is_not(at):
    user = with_password()
    client = signed_in(user)
    at(10)
    User.objects.filter(pk=user.pk).update(sessions_ended_at=clock.now())
    at(11)
    assert not is_in(client)
    assert is_in(signed_in(user))


def test_a_page_asked_for_too_late_leads_back_to_itself(at):
    client = signed_in()
    at(1000)
    response = client.get(PAGE + "?part=2")
    assert response.url == reverse("account_login") + "?next=%2Faccount%2F%3Fpart%3D2"


def test_a_partial_asked_for_too_late_is_told_so(at):
    client = signed_in()
    at(1000)
    response = client.get(
        PAGE,
        headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/my/", "Sec-Fetch-Mode": "cors"},
    )
    assert response.status_code == 401
    assert response.headers["HX-Redirect"] == reverse("account_login") + "?next=%2Fmy%2F"


@pytest.fixture
def form_page():
    """An address with a form that staff fill in."""
    return reverse("accounts:add_person")


FIELDS = {"first_name": "Ana", "last_name": "Ruiz", "email": "ana@example.org"}


def test_what_was_typed_is_there_again_after_sign_in(at, form_page):
    user = with_password(member(Role.SUPER_ADMINISTRATOR, program=""))
    client = signed_in(user)
    at(1000)
    response = client.post(form_page, FIELDS)
    assert response.url == f"{reverse('account_login')}?next={form_page.replace('/', '%2F')}"
    assert not User.objects.filter(email="ana@example.org").exists()
    response = client.post(response.url, {"login": user.email, "password": PASSWORD})
    assert response.url == form_page
    page = client.get(form_page).content.decode()
    assert 'value="Ana"' in page
    assert "You were signed out before this was saved" in page


def test_it_is_not_shown_to_somebody_else(at, form_page):
    one, other = (with_password(member(Role.SUPER_ADMINISTRATOR, program="")) for _ in range(2))
    client = signed_in(one)
    at(1000)
    client.post(form_page, FIELDS)
    client.post(reverse("account_login"), {"login": other.email, "password": PASSWORD})
    assert "Ana" not in client.get(form_page).content.decode()
    assert typed.SESSION_KEY not in client.session


def test_it_is_gone_after_half_an_hour(at, form_page):
    user = with_password(member(Role.SUPER_ADMINISTRATOR, program=""))
    client = signed_in(user)
    at(1000)
    client.post(form_page, FIELDS)
    at(1000 + typed.KEEP_SECONDS + 1)
    client.post(reverse("account_login"), {"login": user.email, "password": PASSWORD})
    assert 'value="Ana"' not in client.get(form_page).content.decode()


def test_a_password_is_never_kept(at):
    client = signed_in()
    at(1000)
    client.post(
        reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": "x", "password2": "x"}
    )
    assert typed.SESSION_KEY not in client.session


@pytest.fixture
def strict(at):
    """An administrator's browser in which forms need their token, and the page of a form."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(with_password(member(Role.SUPER_ADMINISTRATOR, program="")))
    return client


def test_a_form_with_an_outdated_token_comes_back_filled_and_does_nothing(strict, form_page):
    response = strict.post(form_page, FIELDS, headers={"Sec-Fetch-Site": "same-origin"})
    assert response.url == form_page
    assert 'value="Ana"' in strict.get(form_page).content.decode()
    assert not User.objects.filter(email="ana@example.org").exists()


@pytest.mark.parametrize("site", ["cross-site", "same-site", None])
def test_a_form_of_another_site_is_refused_and_fills_nothing(strict, form_page, site):
    response = strict.post(form_page, FIELDS, headers={"Sec-Fetch-Site": site} if site else {})
    assert response.status_code == 403
    assert 'value="Ana"' not in strict.get(form_page).content.decode()


def test_too_late_and_with_an_outdated_token_it_is_kept_all_the_same(at, strict, form_page):
    user = User.objects.get()
    at(1000)
    response = strict.post(form_page, FIELDS, headers={"Sec-Fetch-Site": "same-origin"})
    assert response.url == form_page
    strict.force_login(user)
    assert 'value="Ana"' in strict.get(form_page).content.decode()


def test_sessions_go_on_while_the_cache_cannot_be_reached(at, monkeypatch):
    client = signed_in()

    def unreachable(*args, **kwargs):
        raise RedisError

    monkeypatch.setattr(cache, "get", unreachable)
    monkeypatch.setattr(cache, "set", unreachable)
    for seconds in (5, 890, 1700):
        at(seconds)
        assert is_in(client)
    at(1700 + 900)
    assert not is_in(client)


def test_the_cookie_of_a_session_that_was_signed_out_is_refused(at):
    client, thief = signed_in(), Client()
    thief.cookies = client.cookies.copy()
    assert is_in(thief)
    client.post(reverse("account_logout"))
    assert not is_in(thief)


def test_language_chosen_before_sign_in_is_kept_and_found_on_another_computer(at):
    user = with_password()
    client = Client()
    client.cookies["django_language"] = "es"
    client.post(reverse("account_login"), {"login": user.email, "password": PASSWORD})
    user.refresh_from_db()
    assert user.preferred_language == "es"
    elsewhere = signed_in(user)
    assert 'lang="es"' in elsewhere.get(PAGE).content.decode()


def test_signing_out_leaves_no_language_to_the_next_person(at):
    client = signed_in(with_password(preferred_language="es"))
    client.get(PAGE)
    client.post(reverse("account_logout"))
    assert client.cookies["django_language"].value == ""
