"""Switch the language and come back to the same page (UX-39)."""

from django.conf import settings
from django.utils import translation

from casework.core.http import safe_redirect


def set_language(request):
    """POST `language` (en or es) and `next`; remembers the language in a cookie and redirects to `next`."""
    language = request.POST.get("language", "")
    response = safe_redirect(request, request.POST.get("next", ""))
    if translation.check_for_language(language) and language in dict(settings.LANGUAGES):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            max_age=365 * 24 * 60 * 60,
            secure=request.is_secure(),
            httponly=True,
            samesite="Lax",
        )
    return response
