"""Sign out, and leave nothing behind on a shared computer."""

from allauth.account.views import logout
from django.conf import settings


def sign_out(request):
    """GET asks, POST ends the session. The browser is told to drop its copies and the language goes with them."""
    response = logout(request)
    if request.method == "POST":
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
        response.delete_cookie(settings.LANGUAGE_COOKIE_NAME)
    return response
