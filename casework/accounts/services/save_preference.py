"""Keep something a person set, such as a list's columns, for the next time."""

from casework.accounts.models import Preference
from casework.accounts.queries.saved_views import DEFAULT_VIEW, remembered
from casework.core import clock
from casework.core.list_views import SavedList


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


class ListMemory:
    """What one person's lists remember, as `casework.core.lists` wants it: order, size and columns (UX-09), and the
    saved views with the one that the list opens with (UX-08). Each list is read once per request."""

    def __init__(self, member):
        self.member = member
        self._known = {}

    def get(self, list_name: str) -> dict:
        """Order, size and columns of a list; {} for nothing."""
        return {name: value for name, value in self._read(list_name)[0].items() if name != DEFAULT_VIEW}

    def set(self, list_name: str, values: dict) -> None:
        """Keep order, size and columns of a list."""
        default = self._read(list_name)[0].get(DEFAULT_VIEW)
        self._write(list_name, {**values, DEFAULT_VIEW: default} if default else values)

    def views(self, list_name: str) -> list[SavedList] | None:
        """The saved views of a list that a member of staff may use; None for customers, who keep none."""
        return self._read(list_name)[1]

    def set_default(self, list_name: str, view_id: str) -> None:
        """Let the list open with a view, or with everything for ""."""
        values = self.get(list_name)
        self._write(list_name, {**values, DEFAULT_VIEW: view_id} if view_id else values)

    def _read(self, list_name):
        if list_name not in self._known:
            self._known[list_name] = remembered(self.member, list_name)
        return self._known[list_name]

    def _write(self, list_name, values):
        self._known.pop(list_name, None)
        if self.member.user.is_authenticated:
            save_preference(self.member.user, f"list:{list_name}", values)
