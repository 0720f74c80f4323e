"""Reads a condition (`Q`) against plain facts, without a database: the oracle for the SQL of the same lines."""

from collections.abc import Callable, Mapping
from datetime import date

from django.db.models import Q

from programs.lines import ENROLLMENT_FIELDS

type Fact = date | str | bool | int | None
type Facts = Mapping[str, Fact]

_DEFAULTS: dict[str, Fact] = {
    "status": "applying",
    "application_outcome": "",
    "training_program": "",
    "recommendation": "",
    "iwds_status": "",
    "completion_status": "not_complete",
}


def blank_facts() -> dict[str, Fact]:
    """Return the facts of an enrollment on which nothing is recorded yet: empty text, no dates."""
    return {name: _DEFAULTS.get(name) for name in sorted(ENROLLMENT_FIELDS)}


def holds(condition: Q, facts: Facts) -> bool:
    """Return whether the condition is true of the facts, as the database would answer.

    A fact that is absent counts as null. Supported: exact, in, isnull, gt, gte, lt, lte, and `&`, `|`, `^`, `~`;
    ValueError for anything else.
    """
    answers = [
        holds(part, facts) if isinstance(part, Q) else _compare(part, facts) for part in condition.children
    ]
    if condition.connector == Q.OR:
        found = any(answers) or not answers
    elif condition.connector == Q.XOR:
        found = sum(answers) % 2 == 1 or not answers
    else:
        found = all(answers)
    return found != condition.negated


def fields_of(condition: Q) -> set[str]:
    """Return the names of the facts a condition reads."""
    found: set[str] = set()
    for part in condition.children:
        if isinstance(part, Q):
            found |= fields_of(part)
        elif isinstance(part, tuple):
            found.add(str(part[0]).split("__")[0])
    return found


_LOOKUPS: dict[str, Callable[[Fact, object], bool]] = {
    "exact": lambda fact, value: fact == value,
    "in": lambda fact, value: fact in tuple(value),  # type: ignore[arg-type]
    "gt": lambda fact, value: fact > value,  # type: ignore[operator]
    "gte": lambda fact, value: fact >= value,  # type: ignore[operator]
    "lt": lambda fact, value: fact < value,  # type: ignore[operator]
    "lte": lambda fact, value: fact <= value,  # type: ignore[operator]
}


def _compare(part: object, facts: Facts) -> bool:
    if not isinstance(part, tuple):
        raise ValueError(f"only comparisons of facts are supported, not {part!r}")
    path, value = part
    name, _, lookup = str(path).partition("__")
    fact = facts.get(name)
    if lookup == "isnull":
        return (fact is None) is bool(value)
    if lookup not in _LOOKUPS and lookup:
        raise ValueError(f"lookup {lookup!r} of {path!r} is not supported")
    if fact is None:
        return value is None and lookup in ("", "exact")
    return _LOOKUPS[lookup or "exact"](fact, value)
