"""What stands between a session and a page: its time limits, a second factor for staff, the language, the member."""

from urllib.parse import urlsplit

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.core.cache import cache
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.urls import reverse
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import gettext as _
from redis.exceptions import RedisError

from casework.accounts.access import Member
from casework.accounts.queries.sessions import is_over, seen_in_cache, seen_key
from casework.accounts.services.save_language import save_language
from casework.accounts.services.save_preference import ListMemory
from casework.core import clock, typed

SEEN_WRITTEN_EVERY_SECONDS = 60
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
SIGN_IN_NAMES = ("account_", "mfa_")


class MemberMiddleware:
    """Sets `request.member`, whose grants are read when first asked for, and `request.lists`, what the person's lists
    remember (`casework.core.lists`)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.member = Member(request.user)
        request.lists = ListMemory(request.member)
        return self.get_response(request)


class SessionLimitsMiddleware:
    """Ends a session after CASEWORK_SESSION_IDLE_SECONDS without a request, CASEWORK_SESSION_ABSOLUTE_SECONDS after
    its sign-in, and when the account's sessions were ended (role change, lock): security.md, threat 9 and G13.

    The moment of the last request stands in the cache, exact to the second and free of SQL. The session's row
    repeats it once a minute: when the cache was emptied, a session can end up to a minute early, never late. While the
    cache cannot be reached at all, the row is written with each request.
    A page asked for too late leads to the sign-in page and back; a form posted too late is kept, see `core.typed`.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.ended_session_of = None
        if request.user.is_authenticated:
            if self._is_over(request):
                request.ended_session_of = request.user
                logout(request)
            else:
                self._note_request(request)
        if not request.user.is_authenticated:
            return self.get_response(request)
        kept = request.session.get(typed.SESSION_KEY)
        with typed.at_hand(request.session, owner=str(request.user.public_id), path=request.path):
            response = self.get_response(request)
        is_used = request.method == "POST" and kept is not None and kept["path"] == request.path
        if is_used and request.session.get(typed.SESSION_KEY) == kept:
            typed.forget(request.session)
        return response

    def process_view(self, request, view, args, kwargs):
        """Answer for a person who is not signed in and asks for a page that needs it."""
        if request.user.is_authenticated or not getattr(view, "login_required", True):
            return None
        came_from = way_back(request, view)
        if request.ended_session_of is not None:
            messages.info(request, _("Your session ended. Sign in to go on where you were."))
            keep_typing(request, request.ended_session_of, came_from)
        target = resolve_url(settings.LOGIN_URL)
        if came_from:
            target = f"{target}?{urlencode({'next': came_from})}"
        if (
            request.headers.get("Sec-Fetch-Mode", "navigate") == "navigate"
            and "HX-Request" not in request.headers
        ):
            return HttpResponseRedirect(target)
        return HttpResponse(status=401, headers={"HX-Redirect": target})

    def _is_over(self, request):
        now = clock.now()
        signed_in_at = request.session.setdefault("signed_in_at", now.timestamp())
        kept = request.session.setdefault("seen_at", now.timestamp())
        seen_at = max(seen_in_cache(request.session.session_key), kept)
        return is_over(request.user, signed_in_at, seen_at, now)

    def _note_request(self, request):
        now = clock.now().timestamp()
        is_cached = _cache_seen(request, now)
        if not is_cached or now - request.session["seen_at"] >= SEEN_WRITTEN_EVERY_SECONDS:
            request.session["seen_at"] = now


class SecondFactorMiddleware:
    """Leads staff without a second step to set one up, when CASEWORK_STAFF_MFA_REQUIRED says that staff must."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """Let pass whoever needs no second step, has one, or is on the way to it."""
        if not settings.CASEWORK_STAFF_MFA_REQUIRED or not request.user.is_authenticated:
            return None
        is_on_the_way = request.resolver_match.view_name.startswith((*SIGN_IN_NAMES, "core:"))
        if is_on_the_way or not getattr(view, "login_required", True) or not request.member.is_staff:
            return None
        records = get_authentication_records(request, request.user)
        if any(record["method"] == "mfa" for record in records) or is_mfa_enabled(request.user):
            return None
        messages.info(request, _("Staff sign in with two steps here. Set up the second step to go on."))
        return HttpResponseRedirect(reverse("mfa_activate_totp"))


class PreferredLanguageMiddleware:
    """Gives a signed-in person their own language, and keeps it when they switch (UX-39).

    The cookie is what the browser shows now; the account's language fills it after sign-in, on any computer, and
    signing out removes it for the next person.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        name = settings.LANGUAGE_COOKIE_NAME
        if name not in request.COOKIES and request.user.is_authenticated:
            translation.activate(request.user.preferred_language)
            request.LANGUAGE_CODE = translation.get_language()
        response = self.get_response(request)
        if request.user.is_authenticated:
            self._remember(request, response, name)
        return response

    def _remember(self, request, response, name):
        if name in response.cookies:
            chosen = response.cookies[name].value
            if chosen and chosen != request.user.preferred_language:
                save_language(request.user, chosen)
        elif name not in request.COOKIES:
            response.set_cookie(
                name,
                request.user.preferred_language,
                secure=settings.LANGUAGE_COOKIE_SECURE,
                httponly=True,
                samesite="Lax",
            )


def way_back(request, view):
    """The address to return to: this page, or the one the form stood on when this address cannot be read; "" for none.

    Only ever a path of this site, whatever the headers say.
    """
    shown = request.headers.get("HX-Current-URL") or request.headers.get("Referer", "")
    if "HX-Request" not in request.headers:
        if request.method in SAFE_METHODS:
            return request.get_full_path()
        if "GET" in getattr(view, "methods", ("GET",)):
            return request.path
    allowed = url_has_allowed_host_and_scheme(shown, allowed_hosts={request.get_host()})
    return urlsplit(shown)._replace(scheme="", netloc="").geturl() if allowed else ""


def keep_typing(request, owner, page):
    """Keep what `owner` (a User) posted for the form on `page`; True when there was something to keep.

    Nothing is kept of the pages of signing in. In an anonymous session it is kept no longer than it is of use.
    """
    is_sign_in = request.resolver_match.view_name.startswith(SIGN_IN_NAMES)
    fields = None if is_sign_in or request.method != "POST" else typed.worth_keeping(request.POST)
    if not fields or not page:
        return False
    typed.keep(request.session, owner=str(owner.public_id), path=urlsplit(page).path, fields=fields)
    if not request.user.is_authenticated:
        request.session.set_expiry(typed.KEEP_SECONDS)
    return True


def _cache_seen(request, now):
    """Whether the moment of this request could be written into the cache."""
    try:
        cache.set(seen_key(request.session.session_key), now, settings.CASEWORK_SESSION_IDLE_SECONDS)
    except RedisError:
        return False
    return True
