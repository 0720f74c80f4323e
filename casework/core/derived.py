"""Facts of an enrollment that other records decide, and who can tell them anew.

Each such fact is written with the act that moves it; this register is how it is proved, and set right where rows are
older than the fact. **To join**: beside the query that the fact's service uses, write a function that takes the primary
keys of enrollments and returns {primary key: {fact: value}}, from kept records alone; an enrollment without such
records may be left out, its facts are None. Decorate it with `@derives("name_of_field", ...)` and import its module in
the `ready` of its app. `manage.py recompute_facts` and the nightly `verify_facts` then know the fact.

What follows from today's date as well does not belong here: it would differ every morning (`last_service_on` of an open
service). Nor does what another system or a person states.
"""

from collections.abc import Callable, Collection

Telling = Callable[[Collection[int]], dict[int, dict]]

_tellings: dict[str, Telling] = {}


def derives(*facts: str) -> Callable[[Telling], Telling]:
    """Register the decorated function as the one that tells `facts` (fields of Enrollment). Raises ValueError when
    another function tells one of them already."""

    def register(function: Telling) -> Telling:
        for fact in facts:
            if _tellings.setdefault(fact, function) is not function:
                raise ValueError(f"{fact} is told by two functions")
        return function

    return register


def checkable_facts() -> list[str]:
    """The names of the registered facts, sorted."""
    return sorted(_tellings)


def tell_facts(facts: Collection[str], enrollment_ids: Collection[int]) -> dict[int, dict]:
    """What `facts` (registered names) must be of each of `enrollment_ids`, as {primary key: {fact: value or None}}.
    Each function is asked once. Raises KeyError for a name that nobody registered."""
    told: dict[int, dict] = {key: dict.fromkeys(facts) for key in enrollment_ids}
    for function in {_tellings[fact]: None for fact in facts}:
        for key, values in function(enrollment_ids).items():
            told[key].update({fact: value for fact, value in values.items() if fact in facts})
    return told
