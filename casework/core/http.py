"""Answers that all views share: refusals with a next step, safe redirects, partials for htmx."""

from django.db import IntegrityError
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.template.response import TemplateResponse
from django.utils.cache import patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.core.constraints import OF_THE_PERSON, broken_constraint
from casework.core.list_views import OpenElsewhere

_MOVED = gettext_lazy(
    "This record was merged with another of the same person while you were working on it, so nothing was saved. "
    "Go back, copy what you typed if it is long, reload the page and save again."
)


class Conflict(Exception):
    """The act no longer fits the record: it was done already, or the record has moved on. Answered as 409.

    `message` is a sentence for the user, `next_url` and `next_label` lead on. Turned into a page by `refuse_conflict`.
    """

    def __init__(self, message="", *, next_url="", next_label=""):
        super().__init__(message)
        self.message = message
        self.next_url = next_url
        self.next_label = next_label


def safe_redirect(request, target, fallback="/"):
    """Redirect to `target` when it is an address of this site, else to `fallback`. Never leaves the site."""
    allowed = url_has_allowed_host_and_scheme(
        target, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return HttpResponseRedirect(target if allowed else fallback)


def is_partial(request):
    """True when htmx asks for a part of a page (a boosted link or a restored history entry is a whole page)."""
    headers = request.headers
    return headers.get("HX-Request") == "true" and not (
        headers.get("HX-Boosted") == "true" or headers.get("HX-History-Restore-Request") == "true"
    )


def render_partial(request, template, context=None, *, status=200):
    """Render `template` (may be "page.html#part") as a piece of a page. Caches keep it apart from the whole page."""
    response = render(request, template, context or {}, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response


def refuse(request, status, *, message="", next_url="", next_label=""):
    """A page for 403, 404, 409 or 500: what happened, what to do next, and the number that finds it in the logs."""
    context = {
        "page_title": _title(status),
        "message": message,
        "next_url": next_url,
        "next_label": next_label,
        "reference": reference(request),
    }
    return TemplateResponse(request, f"{status}.html", context, status=status).render()


def reference(request):
    """The first eight characters of the request's number: short enough to read on the telephone."""
    return str(getattr(request, "request_id", ""))[:8].upper()


def _title(status):
    return {
        403: _("You cannot do this"),
        404: _("Page not found"),
        409: _("This has changed since you opened it"),
        500: _("Something went wrong"),
    }[status]


def refuse_forbidden(request, exception=None):
    """`handler403`. The text of the exception is not shown: it may name what must stay hidden."""
    return refuse(request, 403)


def refuse_csrf(request, reason=""):
    """`CSRF_FAILURE_VIEW`: the form was open too long or cookies are off. The reason is logged, not shown."""
    return refuse(
        request,
        403,
        message=_(
            "This form was open for too long, or your browser refused a cookie. "
            "Go back, copy what you typed if it is long, reload the page and send it again."
        ),
    )


def refuse_missing(request, exception=None):
    """`handler404`. The same page for what does not exist and for what belongs to another organisation."""
    return refuse(request, 404)


def refuse_conflict(request, exception):
    """The page for a `Conflict`; called by `ConflictMiddleware`."""
    return refuse(
        request,
        409,
        message=exception.message,
        next_url=exception.next_url,
        next_label=exception.next_label,
    )


def refuse_broken(request):
    """`handler500`. Uses no context processor and no database: one of them may be what broke."""
    template_context = {"reference": reference(request)}
    return render(None, "500.html", template_context, status=500)


class ConflictMiddleware:
    """Turns a `Conflict` raised by a service into its page, a write to a record that was merged meanwhile too, and
    a list's `OpenElsewhere` into the way there."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        """Answer these three; leave everything else to Django."""
        if isinstance(exception, OpenElsewhere):
            return HttpResponseRedirect(exception.url)
        if isinstance(exception, IntegrityError) and broken_constraint(exception) == OF_THE_PERSON:
            return refuse(request, 409, message=_MOVED)
        return refuse_conflict(request, exception) if isinstance(exception, Conflict) else None
