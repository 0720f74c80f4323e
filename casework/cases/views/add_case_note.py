"""ADD CASE NOTE."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.accounts.queries import preference
from casework.cases.access import enrollment_for
from casework.cases.forms.add_case_note import AddCaseNoteForm
from casework.cases.queries import case_context
from casework.cases.queries.notes import draft_in, draft_key, suggested_note
from casework.cases.queries.save_preview import cleared_in_words, preview_of_note
from casework.cases.services.add_case_note import add_case_note as save_note
from casework.cases.services.save_note_draft import save_note_draft
from casework.cases.views.save_note_draft import draft_url
from casework.core.http import safe_redirect


def add_case_note(request, enrollment_id):
    """Show the form, with what was typed before; save the note; go where the person came from."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    after = request.GET.get("after", "")
    context = case_context(enrollment, tab="case_notes", heading=_("ADD CASE NOTE"))
    draft, drafted_at = draft_in(preference(request.user, draft_key(enrollment, after)))
    back = reverse("cases:list_case_notes", args=[enrollment.public_id])
    form = AddCaseNoteForm(
        request.POST or None,
        initial={**suggested_note(enrollment, after, request.GET.get("task", "")), **draft},
        enrollment=enrollment,
        spec=context["spec"],
        autosave_url=draft_url(enrollment, after),
        cancel_url=safe_redirect(request, request.GET.get("next", ""), back).url,
    )
    preview = preview_of_note(enrollment)
    if form.is_valid() and (note := _saved(request, form, enrollment)):
        save_note_draft(request.user, enrollment, None, after=after)
        messages.success(request, said_of(note, preview.clears))
        return safe_redirect(request, request.GET.get("next", ""), back)
    context |= {"form": form, "preview": preview, "drafted_at": drafted_at, "after": after}
    context["draft_url"] = form.autosave_url
    return render(request, "cases/add_case_note.html", context)


def _saved(request, form, enrollment):
    """The note, or None when the service refused; its reasons then stand beside the fields."""
    try:
        return save_note(request.user, enrollment, **form.cleaned_data)
    except ValidationError as refusal:
        form.add_error(None, refusal)
        return None


def said_of(note, clears=()):
    """What to tell the author about a saved note."""
    if note.already_saved:
        return _("This case note was saved already. It is in the record once.")
    text = _("Case note added and sent.") if note.recipients else _("Case note added.")
    return " ".join([text, *cleared_in_words(clears)])
