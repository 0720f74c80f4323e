"""The Credential Registry over HTTP: read only, in bounded time and size, nothing believed unchecked (security.md 28).

How it is asked is in `casework/core/outward.py`; an answer of another shape than the registry's is no answer.
"""

import json
import time
from dataclasses import replace
from urllib.parse import urlencode

from casework.core.outward import Peer, Trouble
from outcomes.registry.rows import CTID, RegistryRow, RegistryUnavailable, read_name, read_row

SECONDS = 4.0
"""How long one look-up may take in all, its second attempt and the name of the institution included."""

STEP_SECONDS = 2.0
"""How long a connection or a piece of an answer may be waited for."""

MOST_BYTES = 2 * 1024 * 1024
MOST_ROWS = 25
_COMMUNITY = "ce-registry"


class HttpRegistry:
    """The registry at `address`, such as https://credentialengineregistry.org. Raises RegistryUnavailable for an
    address that is neither https nor this machine's own."""

    def __init__(self, address: str):
        self._peer = Peer(address, step_seconds=STEP_SECONDS, most_bytes=MOST_BYTES)

    def search(self, words: str) -> tuple[list[RegistryRow], int]:
        """Return the first credentials that hold `words`, each once, and how many the registry has.

        Rows that are not sound are left out. Raises RegistryUnavailable.
        """
        deadline = time.monotonic() + SECONDS
        query = {"fts": words, "resource_type": "credential", "page": 1, "per_page": MOST_ROWS}
        found, headers = self._ask(f"/{_COMMUNITY}/search?{urlencode(query)}", deadline)
        if not isinstance(found, list):
            raise RegistryUnavailable(Trouble.WRONG)
        rows = {row.registry_id: row for item in found[:MOST_ROWS] if (row := read_row(item))}
        if found and not rows:
            raise RegistryUnavailable(Trouble.WRONG)
        total = headers.get("Total", "")
        return list(rows.values()), max(len(rows), int(total) if total.isdecimal() and len(total) < 9 else 0)

    def fetch(self, ctid: str) -> RegistryRow | None:
        """Return the credential with this CTID, with the name of its institution where that can be read; None when the
        registry has none. Raises RegistryUnavailable."""
        if not CTID.match(ctid):
            return None
        deadline = time.monotonic() + SECONDS
        found, _headers = self._ask(f"/resources/{ctid}", deadline)
        row = read_row(found) if found is not None else None
        if found is not None and (row is None or row.registry_id != ctid):
            raise RegistryUnavailable(Trouble.WRONG)
        return self._with_institution(row, deadline) if row and row.owner and not row.institution else row

    def _with_institution(self, row, deadline):
        """The row with its owner's name; as it was when the owner cannot be read: then a person types it."""
        try:
            found, _headers = self._ask(f"/resources/{row.owner}", deadline)
        except RegistryUnavailable:
            return row
        return replace(row, institution=read_name(found) if found is not None else "")

    def _ask(self, path, deadline):
        """(parsed JSON, headers); (None, {}) for 404. Asks again once where the trouble may pass."""
        body, headers = self._peer.ask(path, deadline, accept="json")
        try:
            return (None, {}) if body is None else (json.loads(body), headers)
        except (ValueError, RecursionError) as problem:
            raise RegistryUnavailable(Trouble.WRONG) from problem
