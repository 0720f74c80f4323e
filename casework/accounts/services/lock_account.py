"""Close an account by hand."""

from django.utils.translation import gettext as _

from casework.accounts.enums import LockKind
from casework.accounts.models import User
from casework.audit.services.record_event import recording
from casework.core import clock
from casework.core.http import Conflict


def lock_account(actor, user, *, reason: str) -> None:
    """Lock `user` out from now on, and end every session at its next request. `reason` goes into the log.

    Only an administrator opens the account again. Raises Conflict when `user` is `actor`: nobody locks themselves
    out by mistake.
    """
    if actor.pk == user.pk:
        raise Conflict(_("You cannot lock your own account. Ask another administrator."))
    with recording(actor, "lock_account", reason=reason, about=user):
        row = User.objects.select_for_update().get(pk=user.pk)
        row.locked_at = row.sessions_ended_at = clock.now()
        row.lock_kind = LockKind.ADMINISTRATOR
        row.touch()
        row.save(update_fields=["locked_at", "lock_kind", "sessions_ended_at", "version", "updated_at"])
