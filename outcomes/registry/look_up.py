"""Where a look-up goes: to the registry of the setting; to the local copy without one or when it gives no answer."""

import logging
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache

from casework.core.outward import Trouble
from outcomes.registry.client import HttpRegistry
from outcomes.registry.rows import RegistryRow, RegistryUnavailable
from outcomes.registry.snapshot import Snapshot

REST_SECONDS = 60
"""After a look-up that found the registry down or slow, the local copy answers so long without asking it: nobody waits
twice. A wrong answer comes at once and may be about one row alone, so the next look-up asks again."""

_RESTING = "credential-registry-rests"
_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Found:
    """What a look-up found: the first rows, how many there are, and the trouble for which the local copy answered."""

    rows: list[RegistryRow]
    total: int
    trouble: Trouble | None = None


def look_up(words: str) -> Found:
    """Look `words` up in the registry; the local copy answers where none is set up or its answer cannot be used."""
    if not words.strip():
        return Found([], 0)
    try:
        found = _asked(lambda registry: registry.search(words))
    except RegistryUnavailable as problem:
        return Found(*Snapshot().search(words), problem.trouble)
    return Found(*(found or Snapshot().search(words)))


def fetch(ctid: str) -> RegistryRow | None:
    """Return the credential with this CTID from the registry; None when there is none or no registry is set up.

    Raises RegistryUnavailable.
    """
    return _asked(lambda registry: registry.fetch(ctid))


def is_set_up() -> bool:
    """Whether the setting CASEWORK_CREDENTIAL_REGISTRY names a registry."""
    return bool(settings.CASEWORK_CREDENTIAL_REGISTRY)


def _asked(ask):
    """What the registry says; None where none is set up. One that was down or slow a moment ago is left in peace."""
    if not is_set_up():
        return None
    if resting := cache.get(_RESTING):
        raise RegistryUnavailable(Trouble(resting))
    try:
        return ask(HttpRegistry(settings.CASEWORK_CREDENTIAL_REGISTRY))
    except RegistryUnavailable as problem:
        _logger.warning("The Credential Registry gave no answer: %s", problem.trouble.value)
        if problem.trouble is not Trouble.WRONG:
            cache.set(_RESTING, problem.trouble.value, REST_SECONDS)
        raise
