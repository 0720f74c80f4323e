"""A confidential note of another organisation is read for a stated reason (G41)."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.cases.access import enrollment_for, may_read_note, may_reveal_note, note_for
from casework.cases.forms.reveal_case_note import RevealCaseNoteForm
from casework.cases.queries import case_context
from casework.cases.queries.notes import entry_of
from casework.cases.services.reveal_case_note import reveal_case_note as record_reading


def reveal_case_note(request, enrollment_id, note_id):
    """Ask for the reason; show the note once, in the answer to the reason given."""
    enrollment = enrollment_for(request.member, enrollment_id)
    note = note_for(request.member, enrollment, note_id)
    back = reverse("cases:list_case_notes", args=[enrollment.public_id])
    if may_read_note(request.member, note):
        return redirect(back)
    if not may_reveal_note(request.member):
        raise PermissionDenied
    form = RevealCaseNoteForm(request.POST or None, cancel_url=back)
    revealed = form.is_valid()
    if revealed:
        record_reading(request.user, note, reason=form.cleaned_data["reason"])
    context = case_context(enrollment, tab="case_notes", heading=_("Confidential case note"))
    context |= {"form": form, "back": back, "revealed": revealed}
    context["entry"] = entry_of(request.member, enrollment, note, revealed=revealed)
    return render(request, "cases/reveal_case_note.html", context)
