"""The health check is open, tells parts apart, and shows nothing else."""

import pytest
from django.db import DatabaseError
from django.urls import reverse
from redis.exceptions import ConnectionError as RedisConnectionError

from casework.core.views import check_health


@pytest.mark.django_db
def test_healthy(client):
    answer = client.get(reverse("check_health"))
    assert answer.status_code == 200
    assert answer.json() == {"database": "ok", "cache": "ok"}


@pytest.mark.django_db
def test_writing_methods_are_refused(client):
    assert client.post(reverse("check_health")).status_code == 405


def _fails_with(error):
    def fail(*args, **kwargs):
        raise error("secret address")

    return fail


def test_without_database(client, monkeypatch):
    monkeypatch.setattr(check_health.connection, "cursor", _fails_with(DatabaseError))
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert answer.json() == {"database": "down", "cache": "ok"}


@pytest.mark.django_db
def test_without_cache(client, monkeypatch):
    monkeypatch.setattr(check_health.cache, "get", _fails_with(RedisConnectionError))
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert answer.json() == {"database": "ok", "cache": "down"}
