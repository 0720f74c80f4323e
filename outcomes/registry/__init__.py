"""The client of the Credential Registry (`federal.md` 8): a look-up over HTTP, and a snapshot that answers instead.

A registry has `search(words)`, which gives `RegistryRow`s and how many there are in all, and `fetch(ctid)`, which gives
one row or None. Both raise `RegistryUnavailable` when no sound answer came in time.
"""

from casework.core.outward import Trouble
from outcomes.registry.look_up import Found, look_up
from outcomes.registry.rows import RegistryRow, RegistryUnavailable

__all__ = ["Found", "RegistryRow", "RegistryUnavailable", "Trouble", "look_up"]
