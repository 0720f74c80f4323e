"""Request numbers and no copies of signed-in pages."""

import logging

import pytest
from django.http import HttpResponse

from casework.core.middleware import (
    NoStoreMiddleware,
    RequestIdFilter,
    RequestIdMiddleware,
    current_request_id,
)


class SignedIn:
    is_authenticated = True


class Visitor:
    is_authenticated = False


def test_each_request_has_its_own_number(rf):
    seen = []

    def view(request):
        seen.append((request.request_id, current_request_id()))
        return HttpResponse()

    answers = [RequestIdMiddleware(view)(rf.get("/")) for _ in range(2)]
    assert [pair[0] for pair in seen] == [pair[1] for pair in seen] == [a["X-Request-ID"] for a in answers]
    assert len({pair[0] for pair in seen}) == 2
    assert current_request_id() == "-"


@pytest.mark.parametrize(
    ("offered", "kept"),
    [
        ("0f8fad5b-d9cb-469f", True),
        ("short", False),
        ("a" * 65, False),
        ("forged\nline-in-log", False),
        ("<b>12345678", False),
    ],
)
def test_only_plain_numbers_from_the_proxy_are_kept(rf, offered, kept):
    answer = RequestIdMiddleware(lambda request: HttpResponse())(
        rf.get("/", headers={"X-Request-ID": offered})
    )
    assert (answer["X-Request-ID"] == offered) is kept


def test_log_lines_carry_the_number(rf):
    record = logging.LogRecord("name", logging.INFO, "path", 1, "text", None, None)

    def view(request):
        RequestIdFilter().filter(record)
        return HttpResponse()

    answer = RequestIdMiddleware(view)(rf.get("/"))
    assert record.request_id == answer["X-Request-ID"]


@pytest.mark.parametrize(("user", "stored"), [(SignedIn(), False), (Visitor(), True)])
def test_signed_in_pages_are_not_stored(rf, user, stored):
    request = rf.get("/")
    request.user = user
    answer = NoStoreMiddleware(lambda request: HttpResponse())(request)
    assert ("no-store" not in answer.get("Cache-Control", "")) is stored
