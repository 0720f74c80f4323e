"""Invite a person who has an account but no password yet."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.enqueue import enqueue
from casework.audit.services.record_event import recording
from casework.core import clock

KIND = "account_invitation"


def send_invitation(actor, user, *, about=None) -> None:
    """Mail `user` a link to choose a first password; nobody else ever sees it (security.md, threat 6).

    Asked for twice within a minute it is sent once. `about` is the row the log shows it under, such as the
    customer. Raises ValidationError when the person has a password already: send a reset link then.
    """
    if user.has_usable_password():
        raise ValidationError(
            _("This person has chosen a password already. Send a link to reset it instead.")
        )
    with recording(actor, "send_invitation", about=about or user):
        minute = int(clock.now().timestamp() // 60)
        enqueue(KIND, f"{KIND}:{user.pk}:{minute}", {"user": user.pk})
