"""Keeping a session."""

import pytest
from django.urls import reverse

from tests.factories.people import UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.support.core_urls")]


def test_it_answers_without_a_page(client):
    client.force_login(UserFactory())
    assert client.post(reverse("core:extend_session")).status_code == 204


def test_a_session_that_has_ended_cannot_be_kept(client):
    assert client.post(reverse("core:extend_session")).status_code in (302, 401)
