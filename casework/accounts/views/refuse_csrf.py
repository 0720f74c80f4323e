"""Answer a form whose token no longer fits, without losing what was typed in it."""

from django.http import HttpResponseRedirect

from casework.accounts.middleware import keep_typing, way_back
from casework.core.http import refuse_csrf as refuse

SAME_SITE = "same-origin"


def refuse_csrf(request, reason=""):
    """`CSRF_FAILURE_VIEW`. The usual cause is harmless: the person signed in anew in another window, which changes
    the token. Nothing of the form is done. What was typed is kept for the same account, and the page comes back
    filled with it, to be checked and sent again. A form of another site is refused with the page that says so.
    """
    owner = request.user if request.user.is_authenticated else getattr(request, "ended_session_of", None)
    is_ours = request.headers.get("Sec-Fetch-Site") == SAME_SITE and "HX-Request" not in request.headers
    if owner is not None and is_ours:
        page = way_back(request, request.resolver_match.func)
        if keep_typing(request, owner, page):
            return HttpResponseRedirect(page)
    return refuse(request, reason)
