"""The Credential Registry over HTTP: read only, in bounded time and size, nothing believed unchecked (security.md 28).

No redirect is followed, only the address of the setting is asked, and an answer that is late, too large, of another
type or of another shape is no answer.
"""

import json
import time
from dataclasses import replace
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlencode, urlsplit

from outcomes.registry.rows import CTID, RegistryRow, RegistryUnavailable, Trouble, read_name, read_row

SECONDS = 4.0
"""How long one look-up may take in all, its second attempt and the name of the institution included."""

STEP_SECONDS = 2.0
"""How long a connection or a piece of an answer may be waited for."""

MOST_BYTES = 2 * 1024 * 1024
MOST_ROWS = 25
ATTEMPTS = 2
_CHUNK = 64 * 1024
_COMMUNITY = "ce-registry"
_PASSING = (502, 503, 504)
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class HttpRegistry:
    """The registry at `address`, such as https://credentialengineregistry.org. Raises RegistryUnavailable for an
    address that is neither https nor this machine's own."""

    def __init__(self, address: str):
        parts = urlsplit(address)
        is_own = parts.scheme == "http" and parts.hostname in _LOOPBACK
        if not parts.hostname or not (parts.scheme == "https" or is_own):
            raise RegistryUnavailable(Trouble.WRONG)
        self._parts = parts

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
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return self._ask_once(path, deadline)
            except RegistryUnavailable as problem:
                if problem.trouble is not Trouble.DOWN or attempt == ATTEMPTS or time.monotonic() >= deadline:
                    raise
        raise RegistryUnavailable(Trouble.DOWN)

    def _ask_once(self, path, deadline):
        connection = self._connection(_left(deadline))
        try:
            connection.request(
                "GET", self._parts.path.rstrip("/") + path, headers={"Accept": "application/json"}
            )
            with connection.getresponse() as answer:
                return _read(answer, deadline)
        except TimeoutError as problem:
            raise RegistryUnavailable(Trouble.SLOW) from problem
        except OSError as problem:
            raise RegistryUnavailable(Trouble.DOWN) from problem
        except (HTTPException, ValueError, RecursionError) as problem:
            raise RegistryUnavailable(Trouble.WRONG) from problem
        finally:
            connection.close()

    def _connection(self, seconds):
        kind = HTTPSConnection if self._parts.scheme == "https" else HTTPConnection
        return kind(self._parts.hostname, self._parts.port, timeout=min(seconds, STEP_SECONDS))


def _read(answer, deadline):
    """(parsed JSON, headers) of an answer; (None, {}) for 404."""
    if answer.status == 404:
        return None, {}
    if answer.status in _PASSING:
        raise RegistryUnavailable(Trouble.DOWN)
    if answer.status != 200 or "json" not in answer.headers.get_content_type():
        raise RegistryUnavailable(Trouble.WRONG)
    return json.loads(_body(answer, deadline)), answer.headers


def _left(deadline):
    left = deadline - time.monotonic()
    if left <= 0:
        raise RegistryUnavailable(Trouble.SLOW)
    return left


def _body(answer, deadline):
    """The whole answer; it ends in trouble when it is too large or the deadline passes while it drips in."""
    body = b""
    while piece := answer.read1(_CHUNK):
        body += piece
        if len(body) > MOST_BYTES:
            raise RegistryUnavailable(Trouble.WRONG)
        _left(deadline)
    return body
