"""What screens read about case notes: the list with corrections, and drafts."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.models import User
from casework.accounts.queries import option_text, options_for
from casework.cases.access import may_read_note, may_reveal_note, notes_open_to
from casework.cases.enums import SendMode
from casework.cases.forms.list_case_notes import CaseNoteFilter
from casework.cases.models import CaseNote
from casework.core import clock
from casework.core.events import note_asked_for
from casework.core.lists import Column, ListPage
from programs.registry import get_program

DRAFT_FIELDS = ("task", "contact_on", "subject", "text", "send_mode", "recipients", "is_confidential")
SERVICE_TASK = "service"


@dataclass(frozen=True)
class NoteEntry:
    """A case note as one reader sees it. Without `may_read` its words are left out of the page altogether."""

    note: CaseNote
    task: str
    author: str
    sent: str
    may_read: bool
    reveal_url: str
    amend_url: str
    correct_url: str
    corrections: tuple = ()


def list_of_notes(request, enrollment):
    """The page of an enrollment's notes that `request` asks for, as a `ListPage`; corrections come with their notes."""
    spec = get_program(enrollment.program)
    writers = (
        User.objects.filter(case_notes__enrollment=enrollment).distinct().order_by("last_name", "first_name")
    )
    corrections = CaseNote.objects.select_related("author").order_by("entered_at", "pk")
    notes = CaseNote.objects.filter(enrollment=enrollment, corrects=None).select_related("author")
    return ListPage(
        request,
        notes.prefetch_related(Prefetch("corrections", queryset=corrections)),
        columns=[
            Column(
                "contact", _("Contact date"), "contact_on", sort=("contact_on", "entered_at"), kind="date"
            ),
            Column("entered", _("Entered"), "entered_at", sort=("entered_at",), kind="date"),
        ],
        name="case_notes",
        caption=_("Case Notes"),
        default_sort="-contact",
        filterset=CaseNoteFilter,
        filter_options={
            "tasks": options_for(enrollment.program, spec.case_note_tasks),
            "authors": [(str(writer.public_id), writer.get_full_name()) for writer in writers],
            "open_notes": notes_open_to(request.member),
        },
        exportable=False,
    )


def entries_of(member, enrollment, notes, *, can_edit):
    """`NoteEntry` for each of `notes` (of one enrollment, corrections prefetched), in order. `can_edit` says whether
    `member` may write in the enrollment."""
    spec = get_program(enrollment.program)
    return [_entry(member, enrollment, spec, can_edit, note) for note in notes]


def entry_of(member, enrollment, note, *, revealed=False):
    """The `NoteEntry` of one note by itself; `revealed` when a reason to read it has been recorded."""
    entry = _entry(member, enrollment, get_program(enrollment.program), False, note, with_corrections=False)
    return replace(entry, may_read=True) if revealed else entry


def _entry(member, enrollment, spec, writes, note, with_corrections=True):
    note.enrollment = enrollment
    may_read = may_read_note(member, note)
    place = [enrollment.public_id, note.public_id]
    found = note.corrections.all() if with_corrections and note.corrects_id is None else ()
    return NoteEntry(
        note=note,
        task=option_text(enrollment.program, spec.case_note_tasks, note.task) if note.task else "",
        author=str(note.author) if note.author else "Casework",
        sent=_sent(enrollment, spec, note),
        may_read=may_read,
        reveal_url=reverse("cases:reveal_case_note", args=place) if _hidden(member, may_read) else "",
        amend_url=reverse("cases:amend_case_note", args=place)
        if writes and is_amendable(note, member.user)
        else "",
        correct_url=reverse("cases:correct_case_note", args=place) if writes and may_read else "",
        corrections=tuple(_entry(member, enrollment, spec, writes, row) for row in found),
    )


def _hidden(member, may_read):
    return not may_read and may_reveal_note(member)


def _sent(enrollment, spec, note):
    """How the note was sent and to whom, in the words of the form."""
    mode = option_text(enrollment.program, spec.send_modes, note.send_mode)
    if note.send_mode == SendMode.SAVE_ONLY or not note.recipients:
        return mode
    people = [option_text(enrollment.program, spec.recipients, recipient) for recipient in note.recipients]
    return _("%(mode)s to: %(people)s") % {"mode": mode, "people": ", ".join(people)}


def is_amendable(note, user):
    """Whether `user` may still change `note`: its author, on the day of entry in Chicago (`domain.md` 5.2)."""
    return (
        note.author_id == user.pk
        and not note.is_system
        and note.entered_on == clock.today()
        and get_program(note.enrollment.program).note_amendable_same_day
    )


def draft_key(enrollment, after=""):
    """Under which preference a draft is kept: one for each enrollment, and for each service that asked for a note."""
    key = f"note_draft:{enrollment.public_id.hex}"
    return f"{key}:{after.replace('-', '')[:32]}" if after else key


def draft_in(kept):
    """(values, time of keeping) of a kept draft, or ({}, None)."""
    if not kept:
        return {}, None
    return kept["values"], datetime.fromisoformat(kept["saved_at"])


def suggested_note(enrollment, after="", task=""):
    """What the form holds before anything is typed: today, the task that a page asks a note of (one of the program's
    codes; others are left out), and the service that asked for a note (F268).

    The app that knows the service answers the signal `note_asked_for` with its task and subject.
    """
    values = {"contact_on": clock.today(), "send_mode": SendMode.SAVE_ONLY}
    if task in get_program(enrollment.program).case_note_tasks:
        values["task"] = task
    if after:
        values["task"] = SERVICE_TASK
        for _receiver, answer in note_asked_for.send(sender=None, enrollment=enrollment, after=after):
            values.update(answer or {})
    return values
