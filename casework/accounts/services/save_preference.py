"""Keep something a person set, such as a list's columns, for the next time."""

from casework.accounts.models import Preference
from casework.core import clock


def save_preference(user, key: str, value) -> None:
    """Keep `value` (anything JSON can hold) for `user` under `key`, at most 80 characters; None forgets it.

    No audit event: a preference changes nothing but the person's own screen (UX-09).
    """
    if value is None:
        Preference.objects.filter(user=user, key=key).delete()
        return
    Preference.objects.update_or_create(
        user=user, key=key, defaults={"value": value, "updated_at": clock.now()}
    )
