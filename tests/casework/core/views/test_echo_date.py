"""The date echo."""

import datetime

import pytest
from django.urls import reverse

from casework.core import clock
from tests.factories.people import UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.support.core_urls")]
TODAY = datetime.date(2026, 3, 18)


@pytest.fixture
def ask(client):
    """Post a typed date as a signed-in person; gives the answer's text."""
    client.force_login(UserFactory())

    def post(value, prefers="near"):
        with clock.frozen(TODAY):
            answer = client.post(reverse("core:echo_date"), {"value": value, "prefers": prefers})
        assert answer.status_code == 200
        return answer.content.decode()

    return post


def test_a_date_is_said_in_words(ask):
    assert "Tuesday, March 3, 2026 (15 days ago)" in ask("3/3/26")
    assert "data-date-fixed" not in ask("3/3/26")


def test_a_relative_date_comes_with_the_date_to_keep(ask):
    assert 'data-date-fixed="3/17/2026"' in ask("yesterday")


def test_a_question_offers_its_answers(ask):
    page = ask("3.4.2026")
    assert 'data-date-answer="3/4/2026"' in page
    assert 'data-date-answer="4/3/2026"' in page


def test_a_problem_is_said(ask):
    assert "There is no February 30" in ask("2/30/2026")


@pytest.mark.parametrize("value", ["", "x" * 10_000, "<script>", "٣/٣/٢٠٢٦", "\x00", "99999999999999999999"])
def test_anything_may_be_typed(ask, value):
    assert "<script>" not in ask(value)


def test_strangers_are_sent_to_sign_in(client):
    assert client.post(reverse("core:echo_date"), {"value": "today"}).status_code in (302, 401)


def test_it_is_a_post_because_a_birth_date_is_no_part_of_an_address(client):
    client.force_login(UserFactory())
    assert client.get(reverse("core:echo_date"), {"value": "today"}).status_code == 405
