"""Keep something a person set, such as a list's columns, for the next time."""

from casework.accounts.models import Preference
from casework.accounts.queries import preference
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


class ListPreferences:
    """One user's memory of lists, as `casework.core.lists` wants it: order, size and columns (UX-09)."""

    def __init__(self, user):
        self.user = user

    def get(self, list_name: str) -> dict:
        """What is remembered for a list, {} for nothing."""
        return preference(self.user, f"list:{list_name}", {})

    def set(self, list_name: str, values: dict) -> None:
        """Keep what is remembered for a list."""
        save_preference(self.user, f"list:{list_name}", values)
