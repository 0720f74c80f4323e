"""The one way an act is recorded: inside its transaction, with who, what and why."""

from contextlib import contextmanager
from contextvars import ContextVar

import pghistory
from django.db import transaction

from casework.audit.models import AuditEvent
from casework.audit.services.undoing import ACTION, UNDONE
from casework.core.middleware import current_request_id

_inside: ContextVar[bool] = ContextVar("casework_recording", default=False)


class Recording:
    """What a service says about its act while it does it; see `recording`."""

    def __init__(self, **fields):
        self.fields = fields
        self.others = []
        self.is_dropped = False
        self.context_id = None

    def drop(self):
        """Say that nothing was done after all, so nothing is written."""
        self.is_dropped = True

    def also_about(self, record, **detail):
        """Name a further row of the same act, which gets an event of its own: an act on many customers stands in the
        log of each. All events of an act are written in one statement."""
        other = Recording(action=self.fields["action"], reason=self.fields["reason"])
        other.about(record, **detail)
        self.others.append(other.fields)

    def about(self, record, **detail):
        """Name the row the act is about, and words for the log (names of fields, labels, dates).

        The customer, enrollment, organisation and program are read from `record` if it has them.
        """
        self.fields["object_type"] = record._meta.model_name
        self.fields["object_id"] = record.pk
        self.fields.setdefault("detail", {}).update(detail)
        for key, value in _subject_of(record).items():
            if value is not None and not self.fields.get(key):
                self.fields[key] = value


@contextmanager
def recording(actor, action, *, reason="", about=None, **detail):
    """Open a transaction in which every row's history carries `actor`, `action` and `reason`,
    and write one AuditEvent at its end. Yields a `Recording`.

    `actor` is a User, or None for the product itself; `action` is the service's own name
    (`add_case_note`); `about` is the row if it exists already. If the block raises,
    nothing is written, neither the act nor its record. An act inside another (a message that
    a note sends) has an event of its own; the rows' history names the outer one. An act by which another is
    undone is recorded as that undo (see `undoing`).
    """
    if (undone := UNDONE.get()) and not _inside.get():
        action, detail = ACTION, detail | undone
    note = Recording(action=action, reason=reason, detail=dict(detail))
    metadata = {"actor": actor.pk if actor else None, "action": action, "reason": reason}
    with transaction.atomic(), _act(metadata) as context:
        note.context_id = context.id
        if about is not None:
            note.about(about)
        yield note
        told = ([] if note.is_dropped else [note.fields]) + note.others
        common = {
            "actor": actor,
            "actor_label": str(actor) if actor else "Casework",
            "request_id": current_request_id(),
            "context_id": context.id,
        }
        AuditEvent.objects.bulk_create([AuditEvent(**common, **fields) for fields in told])


@contextmanager
def _act(metadata):
    """The history's context: `metadata` for the outermost act, unchanged for one inside it."""
    outermost = not _inside.get()
    token = _inside.set(True)
    try:
        with pghistory.context(**(metadata if outermost else {})) as context:
            yield context
    finally:
        _inside.reset(token)


def _subject_of(record):
    """The ids that place a row: a customer, an enrollment, or a row of an enrollment."""
    kind = record._meta.model_name
    enrollment = record if kind == "enrollment" else getattr(record, "enrollment", None)
    return {
        "customer_id": record.pk if kind == "customer" else getattr(record, "customer_id", None),
        "enrollment_id": enrollment.pk if enrollment else None,
        "organisation_id": getattr(record, "organisation_id", None),
        "program": getattr(record, "program", "") or getattr(enrollment, "program", "") or "",
    }
