"""A port over HTTP: the deliveries of a system are listed, read page by page and acknowledged.

    GET  /deliveries?since=2026-11-13   {"deliveries": [{"name", "format", "version", "as_of", "rows", "pages"}, ...]}
    GET  /deliveries/<name>?page=1      CSV rows under a line of column names; the header Page says which page it is
    PUT  /receipts/<name>               what became of a delivery, as JSON
    PUT  /requests/<key>                what is asked for, as JSON (IWDS)

Pages are put together in a file, with a head made of the list, so that one reader reads what came either way.
"""

import json
import re
import tempfile
import time
from datetime import date
from functools import partial
from pathlib import Path
from urllib.parse import quote, urlencode

from casework.core.outward import NoAnswer, Peer, Trouble
from casework.exchange.enums import PortKind
from casework.exchange.ports.port import Batch
from casework.exchange.ports.receipts import receipt_of, request_of

SECONDS = 60.0
"""How long one page, receipt or request may take in all, with its attempts."""

STEP_SECONDS = 10.0
ATTEMPTS = 3
PAUSE = 1.0
MOST_BYTES = 32 * 1024 * 1024
MOST_DELIVERIES = 500
MOST_PAGES = 10_000
NAME = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$")


class HttpPort:
    """The system at `address`; `token` is the bearer token it wants, if any."""

    kind = PortKind.HTTP

    def __init__(self, system, address, token=""):
        self.system = system
        self._peer = Peer(
            address,
            step_seconds=STEP_SECONDS,
            most_bytes=MOST_BYTES,
            attempts=ATTEMPTS,
            pause=PAUSE,
            headers={"Authorization": f"Bearer {token}"} if token else None,
        )

    def deliveries(self, since):
        """Yield the deliveries as of `since` or later, oldest first. Each is fetched when it is opened first."""
        query = f"?{urlencode({'since': since.isoformat()})}" if since else ""
        listed = self._json(f"/deliveries{query}").get("deliveries")
        if not isinstance(listed, list) or len(listed) > MOST_DELIVERIES:
            raise NoAnswer(Trouble.WRONG)
        found = {row["name"]: row for row in map(_sound, listed)}
        for row in sorted(found.values(), key=lambda row: (row["as_of"], row["name"])):
            with tempfile.TemporaryDirectory(prefix="casework-delivery-") as folder:
                yield Batch(row["name"], partial(self._open, row, Path(folder) / "delivery.csv"))

    def receipt(self, batch, report):
        """Put the receipt under the delivery's name."""
        self._put(f"/receipts/{quote(batch.name)}", receipt_of(batch, report))

    def ask(self, request):
        """Put the request under its key."""
        self._put(f"/requests/{quote(request.key)}", request_of(request))

    def _open(self, row, path):
        if not path.exists():
            part = path.with_suffix(".part")
            with part.open("wb") as file:
                self._fetch(row, file)
            part.rename(path)
        return path.open("rb")

    def _fetch(self, row, file):
        """Write the whole delivery: a head from the list, the column names of its pages, their rows in order."""
        head = (row["format"], row["version"], row["as_of"], row["rows"])
        file.write(",".join(map(str, head)).encode() + b"\n")
        first = None
        for number in range(1, row["pages"] + 1):
            columns, rows = self._page(row["name"], number)
            if first is None:
                first = columns
                file.write(columns + b"\n")
            elif columns != first:
                raise NoAnswer(Trouble.WRONG)
            file.write(rows)

    def _page(self, name, number):
        """(line of column names, the rows under it) of one page of a delivery."""
        path = f"/deliveries/{quote(name)}?{urlencode({'page': number})}"
        body, headers = self._ask(path, accept="csv")
        if body is None or headers.get("Page") != str(number):
            raise NoAnswer(Trouble.WRONG)
        columns, _newline, rows = body.partition(b"\n")
        return columns.strip(), rows if not rows or rows.endswith(b"\n") else rows + b"\n"

    def _json(self, path):
        body, _headers = self._ask(path)
        try:
            found = json.loads(body or b"null")
        except (ValueError, RecursionError) as problem:
            raise NoAnswer(Trouble.WRONG) from problem
        if not isinstance(found, dict):
            raise NoAnswer(Trouble.WRONG)
        return found

    def _put(self, path, value):
        body, _headers = self._ask(path, method="PUT", body=json.dumps(value).encode())
        if body is None:
            raise NoAnswer(Trouble.WRONG)

    def _ask(self, path, accept="json", **sent):
        return self._peer.ask(path, time.monotonic() + SECONDS, accept=accept, **sent)


def _sound(row):
    """An entry of the list, checked: its name, format, day, rows and pages. Raises NoAnswer."""
    try:
        date.fromisoformat(row["as_of"])
        numbers = (row["version"], row["rows"], row["pages"])
        is_sound = all(type(number) is int and 0 <= number < 10**9 for number in numbers)
        is_sound = is_sound and 1 <= row["pages"] <= MOST_PAGES
        is_sound = is_sound and bool(NAME.match(row["name"]) and NAME.match(row["format"]))
    except (KeyError, TypeError, ValueError) as problem:
        raise NoAnswer(Trouble.WRONG) from problem
    if not is_sound:
        raise NoAnswer(Trouble.WRONG)
    return row
