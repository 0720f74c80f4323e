"""Tell a person by e-mail that something about their sign-in changed."""

import uuid

from casework.audit.services.enqueue import enqueue
from casework.audit.services.record_event import recording

KIND = "account_change"


def tell_account_change(user, change) -> None:
    """Record `change` (an `AccountChange`) of `user`'s own sign-in and send a mail about it, with a link only."""
    with recording(user, "tell_account_change", about=user, change=str(change)):
        enqueue(KIND, f"{KIND}:{uuid.uuid4()}", {"user": user.pk, "change": str(change)})
