"""Refusals, redirects, partials."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from casework.core import http

pytestmark = pytest.mark.urls("tests.support.core_urls")


def get(path="/", **headers):
    """A request with a number."""
    request = RequestFactory().get(path, **headers)
    request.request_id = "1a2b3c4d-5e6f"
    return request


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "http:///evil.example",
        "",
    ],
)
def test_redirects_never_leave_the_site(target):
    assert http.safe_redirect(get(), target, "/home/").url == "/home/"


def test_redirects_inside_the_site():
    assert http.safe_redirect(get(), "/customers/?page=2").url == "/customers/?page=2"


@pytest.mark.parametrize(("status", "title"), [(403, "You cannot do this"), (404, "Page not found")])
def test_refusals_have_a_next_step_and_a_reference(status, title):
    refusal = http.refuse(get(), status)
    page = refusal.content.decode()
    assert refusal.status_code == status
    assert f"{title} – " in page
    assert "1A2B3C4D" in page
    assert 'href="/"' in page


def test_a_refusal_does_not_repeat_the_exception():
    page = http.refuse_forbidden(get(), PermissionError("Maria Ruiz")).content.decode()
    assert "Maria" not in page


def test_a_conflict_becomes_a_page_with_its_own_words():
    middleware = http.ConflictMiddleware(lambda request: HttpResponse())
    conflict = http.Conflict("The goal was completed already.", next_url="/plan/", next_label="Open the plan")
    refusal = middleware.process_exception(get(), conflict)
    assert refusal.status_code == 409
    assert "The goal was completed already." in refusal.content.decode()
    assert 'href="/plan/"' in refusal.content.decode()
    assert middleware.process_exception(get(), ValueError()) is None


def test_the_page_for_a_breakdown_needs_nothing_but_its_template():
    refusal = http.refuse_broken(get())
    assert refusal.status_code == 500
    assert "1A2B3C4D" in refusal.content.decode()


@pytest.mark.parametrize(
    ("headers", "partial"),
    [
        ({}, False),
        ({"HX-Request": "true"}, True),
        ({"HX-Request": "true", "HX-Boosted": "true"}, False),
        ({"HX-Request": "true", "HX-History-Restore-Request": "true"}, False),
    ],
)
def test_partials_are_told_from_pages(headers, partial):
    assert http.is_partial(get(headers=headers)) is partial
