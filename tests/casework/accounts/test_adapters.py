import re

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core import mail
from django.urls import NoReverseMatch, reverse

from casework.accounts.adapters import SignInBackend
from casework.accounts.enums import LockKind
from casework.accounts.services.set_password import set_password
from casework.audit.models import AuditEvent
from casework.core import clock
from tests.factories.accounts import PASSWORD, SECRET, app_code, with_password, with_second_step
from tests.factories.people import UserFactory, member

pytestmark = pytest.mark.django_db
WRONG = "another moss lantern"


def sign_in(client, user_or_email, password=PASSWORD, **extra):
    email = getattr(user_or_email, "email", user_or_email)
    return client.post(reverse("account_login"), {"login": email, "password": password}, **extra)


def is_in(client):
    return client.get(reverse("accounts:show_account")).status_code == 200


def test_right_password_signs_in_and_is_recorded(client):
    user = with_password()
    assert sign_in(client, user.email.upper()).status_code == 302
    assert is_in(client)
    user.refresh_from_db()
    assert clock.local_date(user.last_signed_in_at) == clock.today()
    assert AuditEvent.objects.filter(actor=user, action="record_sign_in").count() == 1


def test_wrong_password_does_not(client):
    response = sign_in(client, with_password(), WRONG)
    assert "is not right" in response.content.decode()
    assert not is_in(client)


def test_known_and_unknown_address_get_the_same_bytes(client):
    user = with_password(email="aaaa@example.org")
    known = sign_in(client, user, WRONG).content.decode()
    unknown = sign_in(client, "bbbb@example.org", WRONG).content.decode()
    assert _without_tokens(known) == _without_tokens(unknown.replace("bbbb@", "aaaa@"))


def test_reset_answers_known_and_unknown_addresses_alike(client, django_assert_num_queries):
    user = with_password()
    url = reverse("account_reset_password")
    with django_assert_num_queries(2):
        known = client.post(url, {"email": user.email})
    with django_assert_num_queries(2):
        unknown = client.post(url, {"email": "nobody@example.org"})
    assert known.status_code == unknown.status_code == 302
    assert known.url == unknown.url


def _without_tokens(page):
    page = re.sub(r'name="csrf-?(middleware)?token" (value|content)="[^"]+"', "", page)
    return re.sub(r'nonce="[^"]+"', "", page)


def test_sixth_failure_within_a_minute_is_refused_even_with_the_right_password(client):
    user = with_password()
    for _attempt in range(5):
        sign_in(client, user, WRONG)
    response = sign_in(client, user)
    assert "Too many attempts" in response.content.decode()
    assert not is_in(client)


def test_failures_from_one_address_do_not_keep_out_another(client):
    user = with_password()
    for _attempt in range(6):
        sign_in(client, user, WRONG, REMOTE_ADDR="198.51.100.7")
    assert sign_in(client, user, REMOTE_ADDR="203.0.113.9").status_code == 302


def test_guessing_at_one_account_from_many_addresses_is_slowed_too(client):
    user = with_password()
    for number in range(50):
        sign_in(client, user, WRONG, REMOTE_ADDR=f"198.51.100.{number}")
    response = sign_in(client, user, REMOTE_ADDR="203.0.113.9")
    assert "Too many attempts" in response.content.decode()


def test_without_limits_the_right_password_still_works_after_many_failures(client, settings):
    """Negative control of the three tests above."""
    settings.ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": None, "login_failed_account": None}
    user = with_password()
    for _attempt in range(12):
        sign_in(client, user, WRONG)
    assert sign_in(client, user).status_code == 302


def test_too_many_requests_get_a_page(client, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login": "1/m/ip"}
    sign_in(client, "nobody@example.org", WRONG)
    response = sign_in(client, "nobody@example.org", WRONG)
    assert response.status_code == 429
    assert "wait a few minutes" in response.content.decode()


@pytest.mark.parametrize(
    "target", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"]
)
def test_sign_in_leads_nowhere_else(client, target):
    user = with_password()
    response = client.post(
        f"{reverse('account_login')}?next={target}",
        {"login": user.email, "password": PASSWORD, "next": target},
    )
    assert response.url == "/"


def test_sign_in_leads_back_to_our_own_page(client):
    user = with_password()
    response = client.post(
        f"{reverse('account_login')}?next=/account/", {"login": user.email, "password": PASSWORD}
    )
    assert response.url == "/account/"


def test_there_is_no_sign_up():
    for name in ("account_signup", "account_email", "account_set_password", "account_request_login_code"):
        with pytest.raises(NoReverseMatch):
            reverse(name)


def test_account_locked_for_lack_of_use_is_opened_by_the_link(client, django_capture_on_commit_callbacks):
    user = with_password(locked_at=clock.now(), lock_kind=LockKind.UNUSED)
    response = sign_in(client, user)
    assert response.status_code == 403
    assert "locked" in response.content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("account_reset_password"), {"email": user.email})
    _choose_password(client, _link(), "violet harbor quilt")
    assert sign_in(client, user, "violet harbor quilt").status_code == 302
    user.refresh_from_db()
    assert (user.locked_at, user.lock_kind) == (None, "")


def test_lock_by_an_administrator_is_not(client, django_capture_on_commit_callbacks):
    user = with_password(locked_at=clock.now(), lock_kind=LockKind.ADMINISTRATOR)
    assert "closed" in sign_in(client, user).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("account_reset_password"), {"email": user.email})
    assert mail.outbox == []


def test_wrong_password_of_a_locked_account_tells_nothing(client):
    user = with_password(locked_at=clock.now(), lock_kind=LockKind.UNUSED)
    assert "is not right" in sign_in(client, user, WRONG).content.decode()


def test_reset_link_starts_with_our_origin_whatever_the_host_header_says(
    client, settings, django_capture_on_commit_callbacks
):
    settings.CASEWORK_ORIGIN = "https://casework.example"
    user = with_password()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("account_reset_password"), {"email": user.email}, HTTP_HOST="localhost")
    assert _link().startswith("https://casework.example/account/password/reset/key/")
    assert user.get_full_name() not in mail.outbox[0].body


def test_reset_link_works_once(client, django_capture_on_commit_callbacks):
    user = with_password()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("account_reset_password"), {"email": user.email})
    link = _link()
    _choose_password(client, link, "violet harbor quilt")
    assert "does not work any more" in client.get(link, follow=True).content.decode()


def _link():
    [message] = [message for message in mail.outbox if "reset/key" in message.body]
    return re.search(r"https?://\S+", message.body).group()


def _choose_password(client, link, password):
    form_address = client.get(link).url
    response = client.post(form_address, {"password1": password, "password2": password})
    assert response.status_code == 302, response.content.decode()


def test_password_change_ends_the_other_session(client):
    from django.test import Client

    user, other = with_password(), Client()
    sign_in(client, user)
    sign_in(other, user)
    new = "violet harbor quilt"
    client.post(
        reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": new, "password2": new}
    )
    assert is_in(client)
    assert not is_in(other)


def test_second_step_is_asked_for_and_a_code_works_once(client):
    from django.test import Client

    user, other = with_second_step(), Client()
    assert sign_in(client, user).url == reverse("mfa_authenticate")
    assert not is_in(client)
    code = app_code()
    client.post(reverse("mfa_authenticate"), {"code": code})
    assert is_in(client)
    sign_in(other, user)
    other.post(reverse("mfa_authenticate"), {"code": code})
    assert not is_in(other)


def test_recovery_code_works_once(client):
    user = with_second_step()
    code = Authenticator.objects.get(user=user, type="recovery_codes").wrap().get_unused_codes()[0]
    for expected in (True, False):
        client.logout()
        sign_in(client, user)
        client.post(reverse("mfa_authenticate"), {"code": code})
        assert is_in(client) is expected


def test_secret_of_the_app_is_not_readable_in_the_database():
    user = with_second_step()
    stored = Authenticator.objects.get(user=user, type="totp").data["secret"]
    assert SECRET not in stored


def test_setting_up_asks_for_the_password_then_for_a_code(client):
    user = with_password()
    sign_in(client, user)
    url = reverse("mfa_activate_totp")
    confirm = client.get(url)
    assert confirm.url.startswith(reverse("account_reauthenticate"))
    assert client.post(confirm.url, {"password": PASSWORD}).url == url
    page = client.get(url).content.decode()
    assert client.session["mfa.totp.secret"] in page
    assert "<script" not in page.partition("</head>")[2]


def test_a_password_too_short_alone_keeps_the_second_step_on(client):
    user = with_second_step()
    set_password(user, "zq8rmv1k")
    sign_in(client, user, "zq8rmv1k")
    client.post(reverse("mfa_authenticate"), {"code": app_code()})
    client.post(reverse("account_reauthenticate"), {"password": "zq8rmv1k"})
    assert "has to stay on" in client.get(reverse("mfa_deactivate_totp")).content.decode()
    client.post(reverse("mfa_deactivate_totp"))
    assert Authenticator.objects.filter(user=user, type="totp").exists()


def test_staff_are_led_to_the_second_step_when_it_is_required(client, settings):
    settings.CASEWORK_STAFF_MFA_REQUIRED = True
    user = with_password(member())
    sign_in(client, user)
    assert client.get("/account/").url == reverse("mfa_activate_totp")
    assert client.get(reverse("mfa_index")).status_code == 200


def test_staff_with_it_and_customers_pass(client, settings):
    settings.CASEWORK_STAFF_MFA_REQUIRED = True
    sign_in(client, with_second_step(member()))
    client.post(reverse("mfa_authenticate"), {"code": app_code()})
    assert is_in(client)
    client.logout()
    sign_in(client, with_password())
    assert is_in(client)


def test_signing_out_clears_the_browser(client):
    sign_in(client, with_password())
    response = client.post(reverse("account_logout"))
    assert response.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert response.url == reverse("account_login")
    assert not is_in(client)


@pytest.mark.parametrize(
    "name", ["account_login", "account_reset_password", "account_reset_password_done", "account_logout"]
)
def test_public_pages_can_be_read_in_both_languages(client, name):
    for language in ("en", "es"):
        client.cookies["django_language"] = language
        assert client.get(reverse(name), follow=True).status_code == 200


@pytest.fixture
def hash_runs(monkeypatch):
    """Counts how often a password is hashed: what makes a sign-in slow, whatever the machine."""
    runs = []
    encode = MD5PasswordHasher.encode
    monkeypatch.setattr(
        MD5PasswordHasher, "encode", lambda *args, **kwargs: runs.append(1) or encode(*args, **kwargs)
    )
    return runs


def _locked():
    return with_password(locked_at=clock.now(), lock_kind=LockKind.ADMINISTRATOR)


@pytest.mark.parametrize(
    "make",
    [
        with_password,
        lambda: with_password(is_active=False),
        _locked,
        lambda: UserFactory(password="!"),
        lambda: "nobody@example.org",
    ],
    ids=["known", "closed", "locked", "invited", "unknown"],
)
def test_a_failed_sign_in_takes_one_hash_and_says_the_same_whoever_it_is(client, hash_runs, make):
    """security.md G11, threat 10: an unknown address and a wrong password answer in the same time."""
    whom = make()
    hash_runs.clear()
    answer = sign_in(client, whom, WRONG)
    assert len(hash_runs) == 1
    assert answer.status_code == 200
    assert "The e-mail address or the password is not right" in answer.content.decode()


def test_without_the_mitigation_an_unknown_address_would_answer_at_once(client, hash_runs, monkeypatch):
    """Negative control."""
    monkeypatch.setattr(SignInBackend, "_mitigate_timing_attack", lambda self, password: None)
    sign_in(client, "nobody@example.org", WRONG)
    assert hash_runs == []
