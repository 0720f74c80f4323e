"""A correction is added to a case note."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for, may_read_note, note_for
from casework.cases.forms.add_case_note import CorrectCaseNoteForm
from casework.cases.queries import case_context
from casework.cases.queries.notes import entry_of
from casework.cases.services.correct_case_note import correct_case_note as save_correction
from casework.cases.views.add_case_note import said_of
from casework.core import clock


def correct_case_note(request, enrollment_id, note_id):
    """Show the note with an empty form below it, and save the correction."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    note = note_for(request.member, enrollment, note_id)
    if not may_read_note(request.member, note):
        raise PermissionDenied
    context = case_context(enrollment, tab="case_notes", heading=_("Add a correction"))
    back = reverse("cases:list_case_notes", args=[enrollment.public_id])
    initial = {"task": note.task, "subject": note.subject, "contact_on": clock.today()}
    initial["is_confidential"] = note.is_confidential
    form = CorrectCaseNoteForm(
        request.POST or None, initial=initial, enrollment=enrollment, spec=context["spec"], cancel_url=back
    )
    if form.is_valid():
        try:
            saved = save_correction(request.user, note, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, said_of(saved))
            return redirect(back)
    context |= {"form": form, "entry": entry_of(request.member, enrollment, note)}
    return render(request, "cases/correct_case_note.html", context)
