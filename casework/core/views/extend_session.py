"""Keep a session alive that its user asked to keep (UX-22)."""

from django.http import HttpResponse


def extend_session(request):
    """POST; answers 204. The request itself counts as activity, and the session is written again."""
    request.session.modified = True
    return HttpResponse(status=204)
