"""Settings from the environment."""

import stat

import pytest
from django.core.exceptions import ImproperlyConfigured

from casework.settings import environment


def test_connections_have_time_limits(monkeypatch):
    monkeypatch.delenv("CASEWORK_STATEMENT_TIMEOUT_SECONDS", raising=False)
    options = environment.database("postgresql://u:p@db.example:5432/app?sslmode=require")["OPTIONS"]
    assert options["options"] == "-c statement_timeout=10000 -c lock_timeout=5000"
    assert options["sslmode"] == "require"


@pytest.mark.django_db
def test_the_limits_hold_in_the_database():
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('statement_timeout'), current_setting('lock_timeout')")
        assert cursor.fetchone() == ("10s", "5s")


@pytest.mark.parametrize(
    ("url", "expected"),
    [("unix:///run/v.sock", "redis+socket:///run/v.sock"), ("rediss://h:1/0", "rediss://h:1/0")],
)
def test_broker_url(url, expected):
    assert environment.broker_url(url) == expected


def test_local_files_are_private(monkeypatch, tmp_path):
    monkeypatch.setenv("CASEWORK_FILES_DIR", str(tmp_path))
    options = environment.files_storage("")["OPTIONS"]
    assert options["location"] == tmp_path
    assert options["base_url"] is None
    assert options["file_permissions_mode"] == 0o600


def test_bucket_files_are_private():
    options = environment.files_storage("bucket")["OPTIONS"]
    assert options["default_acl"] == "private"
    assert options["querystring_auth"] is True
    assert options["file_overwrite"] is False


@pytest.mark.parametrize(
    ("url", "options"),
    [
        ("smtp://h", {"host": "h", "port": 25, "use_tls": False, "use_ssl": False}),
        ("smtp+tls://u:p%40s@h:587", {"port": 587, "username": "u", "password": "p@s", "use_tls": True}),
        ("smtp+ssl://h:465", {"use_ssl": True, "use_tls": False}),
    ],
)
def test_mail_by_smtp(url, options):
    mailer = environment.mailers(url)["default"]
    assert mailer["BACKEND"].endswith("smtp.EmailBackend")
    assert mailer["OPTIONS"] | options == mailer["OPTIONS"]


def test_mail_by_a_service():
    mailer = environment.mailers("anymail:postmark?server_token=abc")["default"]
    assert mailer == {"BACKEND": "anymail.backends.postmark.EmailBackend", "OPTIONS": {"server_token": "abc"}}


def test_mail_by_nonsense_is_refused():
    with pytest.raises(ImproperlyConfigured):
        environment.mailers("pigeon://coop")


def test_require_names_what_is_missing(monkeypatch):
    monkeypatch.setenv("GIVEN", "x")
    monkeypatch.setenv("EMPTY", "")
    with pytest.raises(ImproperlyConfigured, match=r": EMPTY, ABSENT_VARIABLE\."):
        environment.require("GIVEN", "EMPTY", "ABSENT_VARIABLE")


def test_the_local_secret_key_is_kept_and_private(tmp_path):
    path = tmp_path / "deep" / "key"
    key = environment.local_secret_key(path)
    assert len(key) >= 50
    assert environment.local_secret_key(path) == key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
