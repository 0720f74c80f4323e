"""Open a locked account by hand."""

from casework.accounts.models import User
from casework.audit.services.record_event import recording
from casework.core import clock


def unlock_account(actor, user, *, reason: str) -> None:
    """Let `user` sign in again, whatever locked the account; the 60 days start anew. `reason` goes into the log."""
    with recording(actor, "unlock_account", reason=reason, about=user):
        row = User.objects.select_for_update().get(pk=user.pk)
        row.locked_at, row.lock_kind, row.lock_warned_on = None, "", None
        row.unlocked_at = clock.now()
        row.touch()
        row.save(
            update_fields=["locked_at", "lock_kind", "lock_warned_on", "unlocked_at", "version", "updated_at"]
        )
