"""Answer a stranger who asks for a link to set a password."""

import uuid

from casework.accounts.enums import LockKind
from casework.accounts.models import User
from casework.accounts.services.send_reset_link import KIND
from casework.audit.services.enqueue import enqueue


def request_reset_link(email: str) -> None:
    """Send a reset link to the account of `email`, if there is one that may have it. Returns nothing either way.

    A known and an unknown address cost the same: one look-up and one row in the outbox; the mail itself is
    written and sent by the worker, so neither the answer nor its time tells who has an account (security.md, G11).
    """
    user = (
        User.objects.filter(email=email.lower(), is_active=True)
        .exclude(lock_kind=LockKind.ADMINISTRATOR)
        .first()
    )
    enqueue(KIND, f"{KIND}:{uuid.uuid4()}", {"user": user.pk if user else None})
