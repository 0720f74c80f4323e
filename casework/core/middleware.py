"""Middleware for every request: a number that finds it in the logs, and no copies of signed-in pages."""

import contextvars
import logging
import re
import uuid
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers

REQUEST_ID_HEADER = "X-Request-ID"
_ACCEPTED_ID = re.compile(r"[A-Za-z0-9-]{8,64}")
_request_id: contextvars.ContextVar[str] = contextvars.ContextVar("request_id", default="-")

GetResponse = Callable[[HttpRequest], HttpResponse]


def current_request_id() -> str:
    """Return the number of the request being answered, or ``-`` outside a request."""
    return _request_id.get()


class RequestIdMiddleware:
    """Gives each request a number, ``request.request_id``, and names it in the answer and in every log line.

    A number from the proxy in front is kept when it is plain letters, digits and dashes; anything else could forge
    log lines and is replaced.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        offered = request.headers.get(REQUEST_ID_HEADER, "")
        number = offered if _ACCEPTED_ID.fullmatch(offered) else str(uuid.uuid4())
        request.request_id = number
        token = _request_id.set(number)
        try:
            response = self.get_response(request)
        finally:
            _request_id.reset(token)
        response.headers[REQUEST_ID_HEADER] = number
        return response


class RequestIdFilter(logging.Filter):
    """Adds ``request_id`` to log records."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Set ``record.request_id`` and keep the record."""
        record.request_id = current_request_id()
        return True


def keep_for_a_year(response: HttpResponse) -> HttpResponse:
    """Let the reader's own browser keep ``response``, which holds nothing about a person and whose address changes with
    its content; no proxy may. Return it."""
    response.headers["Cache-Control"] = "private, max-age=31536000, immutable"
    response.is_impersonal = True
    return response


class NoStoreMiddleware:
    """Tells browsers and proxies to keep no copy of a page made for a signed-in user (``security.md`` G31).

    The back button after sign-out, or the next person at a shared computer, then sees nothing. The one exception is
    ``keep_for_a_year``.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        user = getattr(request, "user", None)
        is_impersonal = getattr(response, "is_impersonal", False)
        if user is not None and user.is_authenticated and not is_impersonal:
            add_never_cache_headers(response)
        return response
