"""What a person set and finds again."""

from casework.accounts.models import Preference
from casework.accounts.validators import SHORT_PASSWORD


def preference(user, key: str, default=None):
    """Return what `user` saved under `key` with `save_preference`, or `default`."""
    found = Preference.objects.filter(user=user, key=key).values_list("value", flat=True).first()
    return default if found is None else found


def has_short_password(user) -> bool:
    """Whether the person's password is only long enough beside a second factor (security.md, G10)."""
    return bool(preference(user, SHORT_PASSWORD))
