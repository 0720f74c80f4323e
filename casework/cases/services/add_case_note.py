"""A case note enters the record (F081-F086)."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.enums import Recipient, SendMode
from casework.cases.models import CaseNote, Enrollment
from casework.cases.notifications import readers_of, send_case_note
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock

SAME_NOTE_WITHIN = timedelta(minutes=1)


def add_case_note(
    author,
    enrollment,
    *,
    contact_on,
    text,
    subject="",
    task="",
    send_mode=SendMode.SAVE_ONLY,
    recipients=(),
    is_confidential=False,
    corrects=None,
    is_system=False,
):
    """Enter a note about `enrollment` and return it; send it as a message when `send_mode` says so.

    `author` is a User, or None with `is_system` for a note of the product. `contact_on` is the day of the contact,
    not after today in Chicago; the day of entry is today and is what the case-note clock counts from
    (`domain.md` R9). `task` is a code of the program's list. `recipients` are `Recipient` values, needed when a
    message goes out. `corrects` is an earlier note of the same enrollment.

    The same note twice within a minute (a button pressed twice) is one note: the first is returned with
    `already_saved` set. Raises ValidationError, keyed by field, when the contact lies in the future or a recipient
    is missing or cannot be reached.
    """
    _check_contact(contact_on)
    readers = readers_of(enrollment, _check_recipients(send_mode, recipients), leaving_out=author)
    with recording(author, "add_case_note") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        twin = _twin(author, enrollment, text, subject, contact_on)
        if twin is not None:
            event.drop()
            twin.already_saved = True
            return twin
        note = CaseNote.objects.create(
            **CaseNote.belonging_to(enrollment),
            author=author,
            task=task,
            contact_on=contact_on,
            subject=subject,
            text=text,
            send_mode=send_mode,
            recipients=list(recipients) if readers else [],
            is_confidential=is_confidential,
            corrects=corrects,
            is_system=is_system,
        )
        event.about(note, task=task, contact_on=contact_on.isoformat(), send_mode=str(send_mode))
        if readers:
            send_case_note(author, note, readers, by_email=send_mode == SendMode.MESSAGE_AND_EMAIL)
        _move_clock(note)
    return note


def _check_contact(contact_on):
    if contact_on > clock.today():
        raise ValidationError({"contact_on": _("Contact date cannot be after today")})


def _check_recipients(send_mode, recipients):
    """The recipients a message goes to: none when the note is only saved."""
    if send_mode == SendMode.SAVE_ONLY:
        return []
    if not recipients:
        raise ValidationError(
            {"recipients": _("Select who gets the message, or save the note without sending")}
        )
    return [Recipient(recipient) for recipient in recipients]


def _twin(author, enrollment, text, subject, contact_on):
    """The same note by the same person, entered within the last minute."""
    if author is None:
        return None
    return CaseNote.objects.filter(
        enrollment=enrollment,
        author=author,
        text=text,
        subject=subject,
        contact_on=contact_on,
        entered_at__gt=clock.now() - SAME_NOTE_WITHIN,
    ).first()


def _move_clock(note):
    """The case-note clock starts anew with each note that a person wrote."""
    enrollment = note.enrollment
    enrollment.refresh_from_db(fields=["last_staff_note_on"])
    facts = {}
    if not note.is_system:
        latest = max(filter(None, [enrollment.last_staff_note_on, note.entered_on]))
        facts["last_staff_note_on"] = latest
    move_anchors(enrollment, **facts)
