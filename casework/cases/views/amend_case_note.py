"""The author changes a case note on the day it was entered."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for, note_for
from casework.cases.forms.amend_case_note import AmendCaseNoteForm
from casework.cases.queries import case_context
from casework.cases.queries.notes import is_amendable
from casework.cases.services.amend_case_note import amend_case_note as save_changes
from casework.core.http import refuse


def amend_case_note(request, enrollment_id, note_id):
    """Show the note in its form and save changes; afterwards, say why not and offer a correction."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    note = note_for(request.member, enrollment, note_id)
    if not is_amendable(note, request.user):
        return _refuse(request, enrollment, note)
    context = case_context(enrollment, tab="case_notes", heading=_("Change case note"))
    back = reverse("cases:list_case_notes", args=[enrollment.public_id])
    form = AmendCaseNoteForm(request.POST or None, instance=note, spec=context["spec"], cancel_url=back)
    if form.is_valid():
        save_changes(request.user, note, **form.cleaned_data)
        messages.success(request, _("Case note changed."))
        return redirect(back)
    return render(
        request, "cases/amend_case_note.html", {**context, "form": form, "was_sent": bool(note.recipients)}
    )


def _refuse(request, enrollment, note):
    text = _(
        "Only its author may change a case note, and only on the day it was entered. "
        "You can add a correction, which stands beneath the note."
    )
    url = reverse("cases:correct_case_note", args=[enrollment.public_id, note.public_id])
    return refuse(request, 403, message=text, next_url=url, next_label=_("Add a correction"))
