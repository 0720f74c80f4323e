"""A system of the state on this machine (IES or IWDS): it speaks as the HTTP port expects, and can be slow, wrong,
double, out of order, cut short or down."""

import json
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit


class ReferenceState:
    """What the server holds and how it behaves.

    `deliveries` are dicts of name, format, version, as_of and `lines`: the column names and the rows as CSV lines.
    `mood` is good or one of the methods of `StateHandler` that misbehave; `once` is a mood for the next request alone.
    `receipts` and `requests` are what was put, by name. `token` is asked for when it is set. A page has `page_rows`.
    """

    def __init__(self):
        self.mood = "good"
        self.once = ""
        self.token = ""
        self.page_rows = 2
        self.deliveries = []
        self.receipts = {}
        self.requests = {}
        self.asked = []
        self.address = ""


class StateHandler(BaseHTTPRequestHandler):
    """Answers as the mood of the moment says."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self._behave()

    def do_PUT(self):
        self._behave()

    def log_message(self, *args):
        """Nothing is printed."""

    def _behave(self):
        state = self.server.state
        self.close_connection = True
        self.body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        state.asked.append(self.path)
        mood, state.once = state.once or state.mood, ""
        if state.token and self.headers.get("Authorization") != f"Bearer {state.token}":
            mood = "stranger"
        try:
            getattr(self, f"_{mood}")()
        except (BrokenPipeError, ConnectionResetError):
            return

    def _good(self):
        parts = urlsplit(self.path)
        _empty, kind, *rest = [unquote(part) for part in parts.path.split("/")]
        query = parse_qs(parts.query)
        if self.command == "PUT" and kind in ("receipts", "requests"):
            getattr(self.server.state, kind)[rest[0]] = json.loads(self.body)
            self._send(b"", "application/json", 204)
        elif kind == "deliveries" and not rest:
            self._list(query.get("since", [""])[0])
        elif kind == "deliveries":
            self._page(rest[0], int(query["page"][0]))
        else:
            self._send(b"{}", "application/json", 404)

    def _list(self, since):
        rows = [row for row in self.server.state.deliveries if row["as_of"] >= since]
        self._json({"deliveries": [self._entry(row) for row in rows]})

    def _page(self, name, number, shown=0):
        row = next((row for row in self.server.state.deliveries if row["name"] == name), None)
        if row is None:
            self._send(b"{}", "application/json", 404)
            return
        columns, rows = row["lines"][0], row["lines"][1:]
        size = self.server.state.page_rows
        first = ((shown or number) - 1) * size
        text = "\n".join([columns, *rows[first : first + size]]) + "\n"
        self._send(text.encode("utf-8", "surrogateescape"), "text/csv", Page=str(number))

    def _of_pages(self, change):
        """Answer well, but for pages of a delivery, which `change` (name, number) answers."""
        parts = urlsplit(self.path)
        if self.command == "GET" and parts.path.startswith("/deliveries/"):
            change(unquote(parts.path.rpartition("/")[2]), int(parse_qs(parts.query)["page"][0]))
        else:
            self._good()

    def _slow(self):
        time.sleep(1.0)
        self._good()

    def _dripping(self):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        for _number in range(40):
            self.wfile.write(b" ")
            self.wfile.flush()
            time.sleep(0.05)

    def _broken(self):
        self._send(b"<html>Internal error</html>", "text/html", 500)

    def _stranger(self):
        self._send(b"{}", "application/json", 401)

    def _html(self):
        self._send(b"<html>Sign in to the network</html>", "text/html")

    def _garbage(self):
        self._send(b'{"deliveries": [{"name": "ies', "application/json")

    def _shapeless(self):
        self._json([{"name": 7}, None])

    def _strange(self):
        self._json({"deliveries": [{"name": "../../etc/passwd", "as_of": "soon", "rows": -1, "pages": "x"}]})

    def _elsewhere(self):
        self.send_response(302)
        self.send_header("Location", "http://127.0.0.1:1/elsewhere")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _cut(self):
        self.wfile.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: 9000\r\nPage: 1\r\n\r\nindividual"
        )

    def _cut_pages(self):
        self._of_pages(lambda name, number: self._cut())

    def _first_page_twice(self):
        """Every page is the first, under the number that was asked for: the others are lost."""
        self._of_pages(lambda name, number: self._page(name, number, shown=1))

    def _overlapping(self):
        """Every page repeats those before it."""

        def answer(name, number):
            row = next(row for row in self.server.state.deliveries if row["name"] == name)
            last = 1 + self.server.state.page_rows * number
            text = "\n".join([row["lines"][0], *row["lines"][1:last]]) + "\n"
            self._send(text.encode(), "text/csv", Page=str(number))

        self._of_pages(answer)

    def _other_page(self):
        self._of_pages(lambda name, number: self._page(name, number + 1))

    def _reversed(self):
        parts = urlsplit(self.path)
        if parts.path == "/deliveries":
            rows = [*reversed(self.server.state.deliveries), *self.server.state.deliveries]
            self._json({"deliveries": [self._entry(row) for row in rows]})
        else:
            self._good()

    def _no_receipts(self):
        if self.command == "PUT":
            self._broken()
        else:
            self._good()

    def _entry(self, row):
        rows = row.get("rows", len(row["lines"]) - 1)
        told = {name: row[name] for name in ("name", "format", "version", "as_of")}
        return told | {
            "rows": rows,
            "pages": max(1, -(-(len(row["lines"]) - 1) // self.server.state.page_rows)),
        }

    def _json(self, value):
        self._send(json.dumps(value).encode(), "application/json")

    def _send(self, body, content_type, status=200, **headers):
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def reference_state(port=0, handler=StateHandler):
    """A `ReferenceState` at its `address` on this machine (at `port`, any without one), until the block ends."""
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    server.state = ReferenceState()
    server.state.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield server.state
    finally:
        server.shutdown()
        server.server_close()
