"""What somebody has typed of a case note is kept until the note is added (UX-20)."""

from casework.accounts.services.save_preference import save_preference
from casework.cases.queries.notes import DRAFT_FIELDS, draft_key
from casework.core import clock

LONGEST_DRAFT = 25_000


def save_note_draft(author, enrollment, values, *, after=""):
    """Keep `values` (a dict of texts and lists of texts by field name) as the draft of `author`; None forgets it.

    Only the form's own fields are kept, and no more text than a note can hold; without a word in subject or text
    there is nothing to keep. The draft is the author's alone: it is no part of the record until the note is added.
    Returns the time (aware datetime).
    """
    key = draft_key(enrollment, after)
    moment = clock.now()
    if values is None or not any(str(values.get(name, "")).strip() for name in ("subject", "text")):
        save_preference(author, key, None)
        return moment
    kept = {name: _short(values[name]) for name in DRAFT_FIELDS if name in values}
    save_preference(author, key, {"values": kept, "saved_at": moment.isoformat()})
    return moment


def _short(value):
    if isinstance(value, list):
        return [str(part)[:40] for part in value[:10]]
    return str(value)[:LONGEST_DRAFT]
