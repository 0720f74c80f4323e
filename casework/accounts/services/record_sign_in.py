"""Note that a person signed in."""

from django.conf import settings

from casework.accounts.models import User
from casework.audit.services.record_event import recording
from casework.core import clock


def record_sign_in(user, *, language="") -> None:
    """Start the 60 days anew for `user` (`domain.md` R29), and keep the language chosen on the way in.

    `language` is a code of LANGUAGES; empty, or one we do not speak, leaves the person's own.
    """
    with recording(user, "record_sign_in", about=user):
        changes = {"last_signed_in_at": clock.now()}
        if user.lock_warned_on:
            changes["lock_warned_on"] = None
        if language in dict(settings.LANGUAGES) and language != user.preferred_language:
            changes["preferred_language"] = language
        User.objects.filter(pk=user.pk).update(**changes)
    for name, value in changes.items():
        setattr(user, name, value)
