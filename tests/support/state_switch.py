"""python -m tests.support.state_switch PORT FOLDER: IWDS beside the demo, and a page to choose how it behaves."""

import sys
import threading
from html import escape
from pathlib import Path
from urllib.parse import parse_qs

from tests.support.state_server import StateHandler, reference_state

MOODS = {
    "good": "Answers well",
    "slow": "Is slow: each answer takes a second",
    "broken": "Is down",
    "garbage": "Answers what cannot be read",
    "cut_pages": "Stops in the middle of a page",
    "overlapping": "Sends rows twice",
    "reversed": "Sends deliveries twice, the newest first",
    "no_receipts": "Takes no receipts",
}
PAGE_ROWS = 10
_HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>IWDS of the demonstration</title>'


class SwitchedHandler(StateHandler):
    """The system itself, and a page at / with a button for each mood."""

    def do_GET(self):
        if self.path == "/":
            self._send(_page(self.server.state).encode(), "text/html; charset=utf-8")
        else:
            super().do_GET()

    def do_POST(self):
        """Change the mood."""
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        mood = parse_qs(body).get("mood", [""])[0]
        if mood in MOODS:
            self.server.state.mood = mood
        self._send(b"", "text/html", 303, Location="/")


def _page(state):
    buttons = "".join(
        f'<p><button name="mood" value="{mood}">{escape(words)}</button>'
        f"{' <strong>now</strong>' if mood == state.mood else ''}</p>"
        for mood, words in MOODS.items()
    )
    told = (
        f"{len(state.deliveries)} deliveries, {len(state.receipts)} receipts, {len(state.requests)} requests"
    )
    return (
        f"{_HEAD}<h1>IWDS of the demonstration</h1>"
        "<p>Choose how it behaves, then press <b>Sync</b> on the IWDS page of a customer.</p>"
        f'<form method="post">{buttons}</form><p>{told}</p></html>'
    )


def delivery_in(path):
    """The delivery that the file at `path` holds: its head, then the column names and the rows."""
    head, *lines = path.read_text().splitlines()
    form, version, as_of, _rows = head.split(",")
    return {"name": path.name, "format": form, "version": int(version), "as_of": as_of, "lines": lines}


def main(port, folder):
    """Serve the deliveries in `folder` at `port` until this process is ended."""
    with reference_state(port, SwitchedHandler) as state:
        state.page_rows = PAGE_ROWS
        state.deliveries = [delivery_in(path) for path in sorted(Path(folder).glob("*.csv"))]
        threading.Event().wait()


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
