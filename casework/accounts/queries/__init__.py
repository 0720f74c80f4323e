"""What screens read about people, organisations, options and preferences."""

from casework.accounts.queries.options import list_title, may_grow, option_rows, option_text, options_for
from casework.accounts.queries.people import membership_in_words, memberships_in_words
from casework.accounts.queries.preferences import has_short_password, preference

__all__ = [
    "has_short_password",
    "list_title",
    "may_grow",
    "membership_in_words",
    "memberships_in_words",
    "option_rows",
    "option_text",
    "options_for",
    "preference",
]
