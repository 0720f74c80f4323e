"""A Credential Registry on this machine: it answers as the real one does, and can be slow, wrong, double or down."""

import json
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

CTID = "ce-11111111-2222-4333-8444-555555555555"
OTHER = "ce-66666666-2222-4333-8444-555555555555"
OWNER = "ce-99999999-2222-4333-8444-555555555555"
MISSING = "ce-00000000-2222-4333-8444-555555555555"


def resource(ctid=CTID, name="Example Carpentry Level 1", **changed):
    """A credential in CTDL, made up, in the shape the registry gives it (`federal.md` 8)."""
    return {
        "@type": "ceterms:Certification",
        "@id": f"https://credentialengineregistry.org/resources/{ctid}",
        "ceterms:ctid": ctid,
        "ceterms:name": {"en": name},
        "ceterms:description": {"en": "Made-up record for testing."},
        "ceterms:credentialStatusType": {
            "@type": "ceterms:CredentialAlignmentObject",
            "ceterms:targetNode": "credentialStat:Active",
        },
        "ceterms:ownedBy": [f"https://credentialengineregistry.org/resources/{OWNER}"],
        **changed,
    }


def owner():
    """The organization that owns the credentials."""
    return {
        "@type": "ceterms:CredentialOrganization",
        "ceterms:ctid": OWNER,
        "ceterms:name": {"en": "Prairie Guild"},
    }


class ReferenceRegistry:
    """What the server holds and how it behaves: `mood` is good or one of the methods of `_Handler` that misbehave."""

    def __init__(self):
        self.mood = "good"
        self.rows = [resource(), resource(OTHER, "Example Carpentry Level 2")]
        self.asked = []
        self.address = ""


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        registry = self.server.registry
        registry.asked.append(self.path)
        try:
            getattr(self, f"_{registry.mood}")()
        except (BrokenPipeError, ConnectionResetError):
            return

    def log_message(self, *args):
        """Nothing is printed."""

    def _good(self):
        parts = urlsplit(self.path)
        ctid = parts.path.rpartition("/")[2]
        if parts.path == "/ce-registry/search":
            words = parse_qs(parts.query)["fts"][0].lower().split()
            found = [
                row for row in self.server.registry.rows if all(word in str(row).lower() for word in words)
            ]
            self._answer(found, Total=str(len(found)))
        elif ctid == OWNER:
            self._answer(owner())
        else:
            row = next((row for row in self.server.registry.rows if row.get("ceterms:ctid") == ctid), None)
            self._answer(row) if row else self._answer({"errors": ["No matching resource found"]}, status=404)

    def _slow(self):
        time.sleep(1.5)
        self._good()

    def _dripping(self):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        for _number in range(40):
            self.wfile.write(b" ")
            self.wfile.flush()
            time.sleep(0.05)

    def _doubled(self):
        self._answer([*self.server.registry.rows, *self.server.registry.rows])

    def _enveloped(self):
        self._answer([{"envelope_id": "1", "decoded_resource": row} for row in self.server.registry.rows])

    def _html(self):
        self._send(b"<html>Sign in to the network</html>", "text/html")

    def _garbage(self):
        self._send(b'[{"@type": "ceterms:Cert', "application/json")

    def _shapeless(self):
        self._answer({"message": "welcome"})

    def _strange(self):
        self._answer([{"@type": "schema:Person"}, 7, None, {"ceterms:ctid": "ce-1"}])

    def _mixed(self):
        self._answer([{"@type": "schema:Person"}, resource(name=""), *self.server.registry.rows])

    def _another(self):
        self._answer(self.server.registry.rows[1])

    def _huge(self):
        self._send(b"[" + b" " * (3 * 1024 * 1024) + b"]", "application/json")

    def _elsewhere(self):
        self.send_response(302)
        self.send_header("Location", "http://127.0.0.1:1/elsewhere")
        self.end_headers()

    def _overloaded(self):
        self._answer({"error": "overloaded"}, status=503)

    def _overloaded_once(self):
        self.server.registry.mood = "good"
        self._overloaded()

    def _cut(self):
        self.wfile.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n[{"
        )

    def _answer(self, value, status=200, **headers):
        self._send(json.dumps(value).encode(), "application/json", status, **headers)

    def _send(self, body, content_type, status=200, **headers):
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def reference_registry():
    """A `ReferenceRegistry` at its `address` on this machine, until the block ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    server.registry = ReferenceRegistry()
    server.registry.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield server.registry
    finally:
        server.shutdown()
        server.server_close()
