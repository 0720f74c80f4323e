"""A customer leaves a provider's program, or one of the programs inside it (F065-F073, F134-F146)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import CaseNote, Enrollment
from casework.cases.services.add_case_note import add_case_note
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.words import date_time
from outcomes.models import Exit
from outcomes.queries.exit_rules import enrollment_after, has_ended, tidy_exit
from outcomes.queries.tab import outcomes_of
from outcomes.services.settle_computed_gains import settle_computed_gains
from outcomes.services.settle_exit import settle_exit
from programs.registry import get_program

NOTE_TASK = "left_early"


def exit_customer(actor, enrollment, *, note=None, note_text="", **values):
    """Record the exit and return its row, with `already_saved` set when the same exit stood there before.

    `values` are those of `settle_exit.FIELDS`. Why somebody left early is told by `note`, a case note of the
    enrollment, or by `note_text`, which is entered as one. Decided on the record as it is behind the lock, so that of
    two exits at once the second finds the first. Raises ValidationError keyed by field; with code `exited` when another
    exit is recorded already.
    """
    spec = get_program(enrollment.program)
    with recording(actor, "exit_customer") as event:
        held = _held(enrollment)
        earlier = _earlier(held, tidy_exit(spec, values))
        if earlier:
            event.drop()
            earlier.already_saved = True
            return earlier
        outcomes = outcomes_of(held)
        settled = settle_exit(spec, outcomes, values)
        row = Exit.objects.create(
            **Exit.belonging_to(held),
            case_note=_note(actor, held, spec, settled, note, note_text),
            recorded_by=actor,
            recorded_at=clock.now(),
            **settled,
        )
        row.already_saved = False
        event.about(row, exit=spec.exit.statuses.text(row.exit_status), exited_on=row.exited_on.isoformat())
        facts = enrollment_after(held, [*outcomes.exits, row])
        move_anchors(held, version=held.version + 1, **facts)
        settle_computed_gains([held.pk])
    return row


def _held(enrollment):
    rows = Enrollment.objects.select_for_update(of=["self"])
    return rows.select_related("customer", "organisation").get(pk=enrollment.pk)


def _earlier(enrollment, values):
    """The same exit, when it is recorded already; None when there is none from this program.

    Raises ValidationError with code `exited` for another exit, or when the enrollment ended otherwise.
    """
    rows = Exit.objects.kept().filter(enrollment=enrollment, sub_program=values["sub_program"])
    row = rows.select_related("recorded_by").first()
    if row and all(getattr(row, name) == value for name, value in values.items()):
        return row
    if row:
        who = row.recorded_by.get_full_name() if row.recorded_by else _("Somebody")
        words = {"who": who, "when": date_time(row.recorded_at)}
        text = (
            _("%(who)s recorded an exit on %(when)s. Nothing was changed: look at it before you go on.")
            % words
        )
        raise ValidationError(text, code="exited")
    if has_ended(enrollment):
        raise ValidationError(_("The enrollment has ended already. Nothing was changed."), code="exited")
    return None


def _note(actor, enrollment, spec, settled, note, text):
    """The case note that explains why somebody left early; None for any other exit."""
    if not settled["left_early"]:
        return None
    if text.strip():
        return add_case_note(
            actor,
            enrollment,
            contact_on=clock.today(),
            text=text.strip(),
            subject=spec.exit.early_label,
            task=NOTE_TASK,
        )
    if note is None and spec.exit.early_needs_note:
        raise ValidationError(
            {"note_text": _("Write why the customer left, or select the note that says so")}
        )
    return CaseNote.objects.get(pk=note.pk, enrollment=enrollment) if note else None
