"""Which facts of an enrollment a program uses at all, so that screens ask for nothing else (UX-19)."""

from functools import cache

from programs.facts import fields_of
from programs.registry import get_program


def facts_used(spec):
    """Names of the facts that the profile panel prints or a line of the dashboard reads, as a frozenset."""
    return _facts_used(spec.code)


@cache
def _facts_used(code):
    spec = get_program(code)
    found = {line.field for line in spec.profile_fields}
    for section in spec.sections:
        found |= fields_of(section.cohort) if section.cohort else set()
        for line in section.lines:
            found |= fields_of(line.when) if line.when else set()
            found |= set(line.anchor)
    return frozenset(found)
