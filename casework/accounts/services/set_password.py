"""Save the password that a person chose."""

from casework.accounts.services.save_preference import save_preference
from casework.accounts.validators import LONG_ENOUGH_ALONE, SHORT_PASSWORD
from casework.audit.services.record_event import recording


def set_password(user, password: str) -> None:
    """Save `password`, already checked by the validators, for `user`; their other sessions end by it.

    A password that is only long enough beside a second factor is noted, so that the factor has to stay.
    Only the person's own forms call this: staff send a link and never choose a password (security.md, threat 6).
    """
    with recording(user, "set_password", about=user):
        user.set_password(password)
        user.save(update_fields=["password"])
        save_preference(user, SHORT_PASSWORD, True if len(password) < LONG_ENOUGH_ALONE else None)
