"""Asking another system over HTTP: in bounded time and size, of the address of a setting alone (security.md 28).

No redirect is followed, only https or this machine itself is asked, and an answer that is late, too large, of another
type or cut short is no answer.
"""

import time
from enum import StrEnum
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

_CHUNK = 64 * 1024
_PASSING = (429, 500, 502, 503, 504)
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class Trouble(StrEnum):
    """Why another system cannot be used just now."""

    DOWN = "down"
    SLOW = "slow"
    WRONG = "wrong"


class NoAnswer(Exception):
    """No sound answer came in time; `trouble` says why. Asking again later does no harm."""

    def __init__(self, trouble: Trouble):
        super().__init__(trouble)
        self.trouble = trouble


class Peer:
    """The system at `address`. Raises NoAnswer for an address that is neither https nor this machine's own.

    `step_seconds` is how long a connection or a piece of an answer may be waited for, `most_bytes` how large an answer
    may be. Where the trouble may pass, `attempts` are made, `pause` seconds and then twice as long apart.
    """

    def __init__(
        self,
        address: str,
        *,
        step_seconds: float,
        most_bytes: int,
        attempts: int = 2,
        pause: float = 0,
        headers: dict[str, str] | None = None,
    ):
        parts = urlsplit(address)
        is_own = parts.scheme == "http" and parts.hostname in _LOOPBACK
        if not parts.hostname or not (parts.scheme == "https" or is_own):
            raise NoAnswer(Trouble.WRONG)
        self._parts = parts
        self._step_seconds = step_seconds
        self._most_bytes = most_bytes
        self._attempts = attempts
        self._pause = pause
        self._headers = headers or {}

    def ask(self, path: str, deadline: float, *, accept: str, method: str = "GET", body: bytes | None = None):
        """Return (bytes, headers) of the answer, or (None, {}) for 404; `deadline` is a moment of `time.monotonic`.

        The answer's type must hold `accept`, such as "json"; one without a body (201, 204) is (b"", headers). Raises
        NoAnswer. Give only a method and body that do no harm when they arrive twice.
        """
        for attempt in range(1, self._attempts + 1):
            try:
                return self._ask_once(path, deadline, accept, method, body)
            except NoAnswer as problem:
                pause = self._pause * 2 ** (attempt - 1)
                is_over = time.monotonic() + pause >= deadline
                if problem.trouble is not Trouble.DOWN or attempt == self._attempts or is_over:
                    raise
                time.sleep(pause)
        raise NoAnswer(Trouble.DOWN)

    def _ask_once(self, path, deadline, accept, method, body):
        connection = self._connection(_left(deadline))
        headers = {"Accept": f"*/{accept}, application/{accept}", **self._headers}
        if body is not None:
            headers["Content-Type"] = "application/json"
        try:
            connection.request(method, self._parts.path.rstrip("/") + path, body=body, headers=headers)
            with connection.getresponse() as answer:
                return self._read(answer, deadline, accept)
        except TimeoutError as problem:
            raise NoAnswer(Trouble.SLOW) from problem
        except OSError as problem:
            raise NoAnswer(Trouble.DOWN) from problem
        except (HTTPException, ValueError) as problem:
            raise NoAnswer(Trouble.WRONG) from problem
        finally:
            connection.close()

    def _connection(self, seconds):
        kind = HTTPSConnection if self._parts.scheme == "https" else HTTPConnection
        return kind(self._parts.hostname, self._parts.port, timeout=min(seconds, self._step_seconds))

    def _read(self, answer, deadline, accept):
        if answer.status == 404:
            return None, {}
        if answer.status in _PASSING:
            raise NoAnswer(Trouble.DOWN)
        if answer.status in (201, 204):
            return b"", answer.headers
        if answer.status != 200 or accept not in answer.headers.get_content_type():
            raise NoAnswer(Trouble.WRONG)
        return self._body(answer, deadline), answer.headers

    def _body(self, answer, deadline):
        """The whole answer; it ends in trouble when it is too large, is cut short, or the deadline passes meanwhile."""
        pieces, size = [], 0
        while piece := answer.read1(_CHUNK):
            pieces.append(piece)
            size += len(piece)
            if size > self._most_bytes:
                raise NoAnswer(Trouble.WRONG)
            _left(deadline)
        said = answer.headers.get("Content-Length", "")
        if said.isdecimal() and size != int(said):
            raise NoAnswer(Trouble.WRONG)
        return b"".join(pieces)


def _left(deadline):
    left = deadline - time.monotonic()
    if left <= 0:
        raise NoAnswer(Trouble.SLOW)
    return left
