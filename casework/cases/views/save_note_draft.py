"""Where the browser keeps what is being typed of a case note."""

from urllib.parse import urlencode

from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import reverse

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.cases.queries.notes import DRAFT_FIELDS
from casework.cases.services.save_note_draft import save_note_draft as keep
from casework.core.words import clock_time

MANY = ("recipients",)


def save_note_draft(request, enrollment_id):
    """Keep the posted fields and answer with the time of keeping; `discard` forgets them and leads back."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    after = request.GET.get("after", "")
    if "discard" in request.POST:
        keep(request.user, enrollment, None, after=after)
        return redirect(_with("cases:add_case_note", enrollment, after))
    posted = request.POST
    values = {
        name: posted.getlist(name) if name in MANY else posted[name]
        for name in DRAFT_FIELDS
        if name in posted
    }
    moment = keep(request.user, enrollment, values, after=after)
    return JsonResponse({"saved_at": clock_time(moment)})


def draft_url(enrollment, after=""):
    """Where the draft of a note is kept: one for each enrollment, and for each service that asked for a note."""
    return _with("cases:save_note_draft", enrollment, after)


def _with(name, enrollment, after):
    url = reverse(name, args=[enrollment.public_id])
    return f"{url}?{urlencode({'after': after})}" if after else url
