"""Who sees an entry of the main navigation, and the number beside it. An app registers both; core knows no inbox."""

from collections.abc import Callable

Count = Callable[[object], int]
Condition = Callable[[object], bool]
_counts: dict[str, Count] = {}
_conditions: dict[str, Condition] = {}


def counts(url_name: str) -> Callable[[Count], Count]:
    """Register the decorated function as the number beside the entry `url_name`. In: the Member. One cheap query."""

    def register(function: Count) -> Count:
        _counts[url_name] = function
        return function

    return register


def count_beside(url_name: str, member: object) -> int:
    """Return the number beside an entry for `member`, 0 when nothing is counted there."""
    count = _counts.get(url_name)
    return count(member) if count else 0


def shows(url_name: str) -> Callable[[Condition], Condition]:
    """Register the decorated function as the condition of the entry `url_name`. In: the Member of a person who works
    on cases. One cheap query."""

    def register(function: Condition) -> Condition:
        _conditions[url_name] = function
        return function

    return register


def is_shown(url_name: str, member: object) -> bool:
    """Return whether `member` sees an entry; one without a condition is for everybody."""
    condition = _conditions.get(url_name)
    return condition is None or condition(member)
