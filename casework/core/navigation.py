"""Numbers beside entries of the main navigation. An app registers how its entry is counted; core knows no inbox."""

from collections.abc import Callable

Count = Callable[[object], int]
_counts: dict[str, Count] = {}


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
