"""Open an unused account again, after its owner proved to read its e-mail."""

from casework.accounts.enums import LockKind
from casework.accounts.models import User
from casework.audit.services.record_event import recording
from casework.core import clock


def unlock_by_reset(user) -> None:
    """Start the 60 days anew for `user`, who just set a password by the link sent to them (`domain.md` R29).

    A lock that an administrator set stays.
    """
    with recording(user, "unlock_by_reset", about=user):
        row = User.objects.select_for_update().get(pk=user.pk)
        if row.lock_kind == LockKind.ADMINISTRATOR:
            return
        row.locked_at, row.lock_kind, row.lock_warned_on = None, "", None
        row.unlocked_at = clock.now()
        row.save(update_fields=["locked_at", "lock_kind", "lock_warned_on", "unlocked_at"])
