"""What a person had typed when their session ended, kept until they are back (UX-20, UX-22).

A form posted after the session ended cannot be saved: nobody is signed in. Its text fields are put into the new,
anonymous session on the server, with the account and the page they belong to, and offered again by the same form
on the same page after sign-in. Why this way and no other:

- The values are not posted again by themselves: the person sees them and presses the button, so nothing is saved
  twice and no request is made in their name.
- They are shown to the same account only. When somebody else signs in on the computer, they are thrown away first.
- They never reach the browser before that, they end after half an hour, and files and passwords are not kept.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django import forms
from django.http import QueryDict

from casework.core import clock

SESSION_KEY = "typed"
KEEP_SECONDS = 30 * 60
MOST_CHARACTERS = 200_000
_IGNORED = ("csrfmiddlewaretoken", "next")

_at_hand: ContextVar[QueryDict | None] = ContextVar("casework_typed", default=None)


def worth_keeping(fields: QueryDict) -> QueryDict | None:
    """Return the part of a posted form to keep; None when nothing was typed, it is too long, or it has a password."""
    if any("password" in name.lower() for name in fields):
        return None
    kept = fields.copy()
    for name in _IGNORED:
        kept.pop(name, None)
    size = sum(len(value) for _name, values in kept.lists() for value in values)
    return kept if 0 < size <= MOST_CHARACTERS else None


def keep(session, *, owner: str, path: str, fields: QueryDict) -> None:
    """Keep `fields` in `session` for the account `owner` (its public id) and the page at `path`."""
    until = clock.now().timestamp() + KEEP_SECONDS
    session[SESSION_KEY] = {"owner": owner, "path": path, "fields": fields.urlencode(), "until": until}


def keep_only_for(session, owner: str) -> None:
    """Throw away what was typed by anybody but `owner`, who is signing in now."""
    kept = session.get(SESSION_KEY)
    if kept and kept["owner"] != owner:
        del session[SESSION_KEY]


def forget(session) -> None:
    """Throw away what was typed."""
    session.pop(SESSION_KEY, None)


@contextmanager
def at_hand(session, *, owner: str, path: str) -> Iterator[None]:
    """Let the forms of this request bring back what `owner` typed on the page at `path`."""
    kept = session.get(SESSION_KEY)
    if not kept or kept["owner"] != owner or kept["path"] != path or kept["until"] < clock.now().timestamp():
        yield
        return
    token = _at_hand.set(QueryDict(kept["fields"]))
    try:
        yield
    finally:
        _at_hand.reset(token)


def bring_back(form: forms.BaseForm) -> bool:
    """Fill an unbound form with what was typed; True when it did. File fields are left alone."""
    kept = _at_hand.get()
    if kept is None or not any(form.add_prefix(name) in kept for name in form.fields):
        return False
    for name, field in form.fields.items():
        posted_name = form.add_prefix(name)
        if isinstance(field, forms.FileField) or field.widget.value_omitted_from_data(kept, {}, posted_name):
            continue
        form.initial[name] = field.widget.value_from_datadict(kept, {}, posted_name)
    return True
