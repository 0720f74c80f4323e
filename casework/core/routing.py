"""The one way to route a view: its permission stands beside its URL.

A path that was not made here has no audience, and a consistency test refuses it.
"""

from enum import Enum
from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.urls import path
from django.views.decorators.http import require_http_methods


class Audience(Enum):
    """Who may enter a page at all. What they see inside is decided by each app's access.py."""

    PUBLIC = "public"
    SIGNED_IN = "signed in"
    CUSTOMERS = "customers"
    STAFF = "staff"
    PLANNERS = "career planners"
    LEADS = "leads"
    ADMINISTRATORS = "administrators"


def route(pattern, view, name, *, allow, methods=("GET", "POST")):
    """Return a URL pattern that only `allow` may enter, and only with `methods`.

    The order of refusals: 405 for a method not listed, the sign-in page for a stranger,
    403 for a signed-in person outside the audience. The view then opens its objects
    through access.py, which answers 404 for another tenant's.
    """
    allowed = [*methods, "HEAD"] if "GET" in methods else list(methods)

    @wraps(view)
    def gate(request, *args, **kwargs):
        if allow is not Audience.PUBLIC and not request.member.belongs_to(allow):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    gated = require_http_methods(allowed)(gate)
    if allow is Audience.PUBLIC:
        gated = login_not_required(gated)
    gated.audience = allow
    gated.methods = tuple(methods)
    return path(pattern, gated, name=name)
