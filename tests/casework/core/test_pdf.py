"""PDF files open nothing but our own fonts."""

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from casework.core import pdf
from tests.support.pdfs import opened

PAGE = """<html lang="en"><head><title>t</title>
<link rel="stylesheet" href="{0}/style.css"><link rel="attachment" href="file:///etc/passwd"></head>
<body><p>Words</p><img src="{0}/a.png" alt="x"><img src="file:///etc/passwd" alt="x">
<object data="{0}/o.svg"></object></body></html>"""


@pytest.fixture
def listener():
    """An address that remembers who asked: (address, list of paths)."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *args):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()
    thread.join()


def test_no_address_in_a_page_is_opened(listener, monkeypatch):
    address, asked = listener
    monkeypatch.setattr(pdf, "render_to_string", lambda *args: PAGE.format(address))
    made = pdf.render_pdf("any.html", {})
    assert made.startswith(b"%PDF-")
    assert asked == []
    assert b"/EmbeddedFile" not in opened(made)


def test_our_own_font_is_in_the_file(monkeypatch):
    monkeypatch.setattr(pdf, "render_to_string", lambda *args: PAGE.format("x:"))
    assert b"Public" in opened(pdf.render_pdf("any.html", {}))


def test_a_page_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(pdf, "render_to_string", lambda *args: "x" * (pdf.LARGEST_PAGE + 1))
    with pytest.raises(ValueError, match="too long"):
        pdf.render_pdf("any.html", {})
