"""An act that takes another back is recorded as such, whichever service does it."""

from contextlib import contextmanager
from contextvars import ContextVar

ACTION = "undo_act"
UNDONE: ContextVar[dict | None] = ContextVar("casework_undoing", default=None)


@contextmanager
def undoing(event, sentence):
    """Inside, the outermost act that is recorded is the undo of `event` (an AuditEvent), which `sentence` describes."""
    token = UNDONE.set({"undone": sentence, "undone_event": event.pk})
    try:
        yield
    finally:
        UNDONE.reset(token)
