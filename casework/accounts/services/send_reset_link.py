"""Send a person a link to set their own password."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.accounts.enums import LockKind
from casework.audit.services.enqueue import enqueue
from casework.audit.services.record_event import recording
from casework.core import clock

KIND = "account_reset_link"


def send_reset_link(actor, user, *, about=None) -> None:
    """Send `user` a link to set a password, asked for by `actor` (a User).

    The link goes to the account's own address and is never shown to `actor` (security.md, threat 6). Pressed
    twice within a minute it is sent once. `about` is the row the log shows it under, such as the customer.
    Raises ValidationError when the account is closed or was locked by an administrator.
    """
    if not user.is_active or user.lock_kind == LockKind.ADMINISTRATOR:
        raise ValidationError(_("This account is closed, so no link was sent. An administrator can open it."))
    with recording(actor, "send_reset_link", about=about or user):
        minute = int(clock.now().timestamp() // 60)
        enqueue(KIND, f"{KIND}:{user.pk}:{minute}", {"user": user.pk})
